package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.proofmark.model.Progress;
import org.proofmark.model.SubjectId;

/**
 * 635 real crime guns, of which 17 serials recur: some the same gun twice, some different guns whose serial a tool cut at the
 * hyphen. Every recurring pair was adjudicated by reading the rows and the narratives; the file holds row numbers only.
 */
class CrimeGunsTest {
    private record Pair(String a, String b) {}

    @Test
    void recurringSerialsLinkAsAdjudicated() throws IOException {
        Path file = data().resolve("crime-guns").resolve("de_gunstat_redacted.csv");
        Assumptions.assumeTrue(
                Files.exists(file), "Skipped: the crime-gun data is not there (shared/data beside the repository).");
        Map<String, String> serials = new HashMap<>();
        Set<Pair> linked = link(Csv.read(file), serials);
        Map<String, Set<Pair>> verdicts = verdicts();
        assertThat(recurring(serials))
                .isEqualTo(verdicts.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));

        Set<Pair> same = Objects.requireNonNull(verdicts.get("same"));
        Set<Pair> different = Objects.requireNonNull(verdicts.get("different"));
        Set<Pair> unsure = Objects.requireNonNull(verdicts.get("unsure"));
        assertThat(linked).containsAll(same);
        assertThat(linked).doesNotContainAnyElementsOf(different);
        assertThat(linked.stream().filter(p -> !same.contains(p) && !unsure.contains(p)))
                .isEmpty();
        System.out.printf(
                "crime guns: %d pairs of 17 recurring serials; same %d, all linked; different %d, none linked;"
                        + " unsure %d, linked %d; other links 0%n",
                same.size() + different.size() + unsure.size(),
                same.size(),
                different.size(),
                unsure.size(),
                unsure.stream().filter(linked::contains).count());
    }

    /** The outcome must not hang on the third decimal of a threshold. */
    private static void holdsAround(Field field, Set<Link> standard) {
        for (double bits : new double[] {17, 18.5, 21, 23, 24.5}) {
            LinkOptions o = LinkOptions.STANDARD;
            LinkOptions other = new LinkOptions(
                    bits,
                    o.shortBits(),
                    o.unsupportedBits(),
                    o.chance(),
                    o.largestBlock(),
                    o.comparisons(),
                    o.lotBits(),
                    o.gap(),
                    o.runLength(),
                    o.commonShare());
            Linkage linkage = Links.find(field.snapshot, other, Progress.SILENT);
            assertThat(linkage.of(LinkKind.SAME_ITEM).collect(Collectors.toSet()))
                    .as("%s bits", bits)
                    .isEqualTo(standard);
        }
    }

    private static Path data() {
        String stated = System.getProperty("proofmark.data");
        String root = Objects.requireNonNullElse(System.getProperty("proofmark.root"), "..");
        return stated != null ? Path.of(stated) : Path.of(root).resolve("../shared/data");
    }

    private static Set<Pair> link(List<Map<String, String>> rows, Map<String, String> serials) {
        Field field = new Field();
        Map<SubjectId, String> rowOf = new HashMap<>();
        for (Map<String, String> row : rows) {
            String serial = value(row, "firearm_serial");
            SubjectId item = field.weapon(null, value(row, "manufacturer_name"), null, value(row, "firearm_caliber"));
            if (serial != null) {
                field.serial(item, null, serial);
                serials.put(value(row, "source_row") + "", serial);
            }
            rowOf.put(item, value(row, "source_row") + "");
        }
        assertThat(rows).hasSize(635);
        List<Link> links = field.links(LinkKind.SAME_ITEM);
        holdsAround(field, Set.copyOf(links));
        return links.stream()
                .map(l -> pair(rowOf.get(l.a()) + "", rowOf.get(l.b()) + ""))
                .collect(Collectors.toSet());
    }

    private static Set<Pair> recurring(Map<String, String> serials) {
        Map<String, Set<String>> bySerial = new TreeMap<>();
        serials.forEach((row, serial) ->
                bySerial.computeIfAbsent(serial.strip(), s -> new TreeSet<>()).add(row));
        bySerial.values().removeIf(rows -> rows.size() < 2);
        assertThat(bySerial).hasSize(17);
        return bySerial.values().stream()
                .flatMap(rows -> rows.stream().flatMap(a -> rows.stream()
                        .filter(b -> Integer.parseInt(a) < Integer.parseInt(b))
                        .map(b -> pair(a, b))))
                .collect(Collectors.toSet());
    }

    private static Map<String, Set<Pair>> verdicts() throws IOException {
        try (InputStream in = CrimeGunsTest.class.getResourceAsStream("/crime-guns-recurring.csv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Csv.rows(text).stream()
                    .collect(Collectors.groupingBy(
                            r -> value(r, "verdict") + "",
                            Collectors.mapping(
                                    r -> pair(value(r, "row_a") + "", value(r, "row_b") + ""), Collectors.toSet())));
        }
    }

    private static Pair pair(String a, String b) {
        return Integer.parseInt(a) < Integer.parseInt(b) ? new Pair(a, b) : new Pair(b, a);
    }

    private static @Nullable String value(Map<String, String> row, String column) {
        String value = row.get(column);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
