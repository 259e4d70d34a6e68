package org.proofmark.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.proofmark.exchange.Import;
import org.proofmark.exchange.Mapping;
import org.proofmark.exchange.Progress;
import org.proofmark.link.Link;
import org.proofmark.link.LinkKind;
import org.proofmark.link.LinkOptions;
import org.proofmark.link.Linkage;
import org.proofmark.link.Links;
import org.proofmark.model.Author;
import org.proofmark.model.Handling;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.notation.Folding;
import org.proofmark.store.Dossier;
import org.proofmark.store.Keyring;

/**
 * How many weapons that were documented twice a dossier's linkage finds, and how often it is wrong: all links, and those alone whose
 * numbers fit.
 *
 * <p>{@code DossierLinks written|levelled SEED ROWS...}: imports {@link ItemRows} into a dossier that is gone afterwards, with names as
 * they are written or levelled ({@link LevelledItems}), and links it.
 */
public final class DossierLinks {
    private static final String MAPPING = """
            name: bench
            synthetic: yes
            source: { title: Made-up weapons, kind: dataset }
            subjects:
              - name: recovery
                key: [place, recovered]
                shared: yes
                when: { column: recovered, filled: true }
                records:
                  - type: recovery
                    fields: { date: recovered, place: place }
              - name: item
                key: [id]
                records:
                  - type: item
                    fields: { class: { value: weapon }, type: type, recovery: { subject: recovery }, tag: id }
                  - type: identification
                    when: filled
                    fields: { model: model, maker: maker, country: country, year: year, calibre: calibre }
                  - type: mark
                    fields: { type: { value: serial }, place: { value: receiver }, state: { value: read }, reading: serial }
                  - type: mark
                    when: { column: secondary_mark, filled: true }
                    fields: { type: { value: secondary }, place: { value: side }, state: { value: read }, reading: secondary_mark }
            """;

    /** What became of a number when it was written down a second time. */
    enum Fate {
        SAME,
        CUT,
        /** One misreading apart. */
        MISREAD,
        /** More than one misreading apart. */
        MISREAD_TWICE;

        static Fate of(String one, String other) {
            String a = Folding.text(one);
            String b = Folding.text(other);
            if (a.equals(b)) {
                return SAME;
            }
            if (a.endsWith(b) || b.endsWith(a)) {
                return CUT;
            }
            return TextDistances.damerauLevenshtein(a, b) == 1 ? MISREAD : MISREAD_TWICE;
        }
    }

    /** A row of the table, and the weapon it is about. */
    record Row(
            String thing,
            String serial,
            @Nullable String maker,
            @Nullable String model) {
        Fate fate(Row other) {
            return Fate.of(serial, other.serial);
        }

        /** Whether the two are looked at as one weapon whose number was misread: one misreading apart, of one maker or model. */
        boolean isCandidate(Row other) {
            boolean named =
                    (maker != null && maker.equals(other.maker)) || (model != null && model.equals(other.model));
            return named && fate(other) == Fate.MISREAD;
        }
    }

    private final Map<SubjectId, Row> rows;
    private final List<Link> links;

    private DossierLinks(Map<SubjectId, Row> rows, Linkage linkage) {
        this.rows = rows;
        links = linkage.of(LinkKind.SAME_ITEM).toList();
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3 || !List.of("written", "levelled").contains(arguments[0])) {
            throw new IllegalArgumentException("Give ‘written’ or ‘levelled’, a seed, and numbers of rows.");
        }
        for (String size : Arrays.asList(arguments).subList(2, arguments.length)) {
            boolean levelled = arguments[0].equals("levelled");
            DossierLinks links = of(levelled, Long.parseLong(arguments[1]), Integer.parseInt(size));
            System.out.println(links.print());
        }
    }

    static DossierLinks of(boolean levelled, long seed, int rows) throws IOException {
        UnaryOperator<String[]> written = levelled ? new LevelledItems() : LevelledItems::dated;
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Path table = folder.path().resolve("items.csv");
            GeneratedTable.ITEMS.write(table, rows, seed, written);
            Keyring keyring = new Keyring(folder.path().resolve("keys"), null);
            Author author = new Author("bench", "bench");
            try (Dossier dossier = Dossier.create(folder.path().resolve("dossier"), keyring, author, null)) {
                Mapping mapping = Mapping.parse("bench.yaml", MAPPING.getBytes(StandardCharsets.UTF_8));
                Import.plan(dossier, mapping, table, Progress.NONE).apply(Progress.NONE);
                return of(dossier);
            }
        }
    }

    private static DossierLinks of(Dossier dossier) {
        try (Snapshot snapshot = dossier.snapshot(Handling.CONFIDENTIAL)) {
            Map<SubjectId, Row> rows = new HashMap<>();
            snapshot.items(item -> rows.put(item.id(), row(item)));
            List<Linkage> linkage = new ArrayList<>();
            Cost cost = Cost.of(
                    () -> linkage.add(Links.find(snapshot, LinkOptions.STANDARD, org.proofmark.model.Progress.SILENT)));
            System.out.printf(
                    Locale.ROOT,
                    "%,d rows linked: %.1f s, %.1f of processor; peak %d MB of heap; withheld %s%n",
                    rows.size(),
                    cost.seconds(),
                    cost.processor(),
                    Memory.peakMegabytes(),
                    linkage.getFirst().withheld());
            return new DossierLinks(rows, linkage.getFirst());
        }
    }

    private static Row row(SubjectView item) {
        String tag = item.label();
        return new Row(
                tag.substring(0, tag.indexOf('-')),
                Objects.requireNonNull(item.marks().getFirst().reading()),
                item.value("maker"),
                item.value("model"));
    }

    /** Of the links that a condition holds of. */
    PairFigures figures(Predicate<Link> counts) {
        List<Link> some = links.stream().filter(counts).toList();
        long all = pairsByFate().values().stream().mapToLong(Long::longValue).sum();
        return new PairFigures(some.size(), some.stream().filter(this::isRight).count(), all);
    }

    /** How many true pairs of each fate were linked. */
    Map<Fate, Long> foundByFate() {
        Map<Fate, Long> found = new TreeMap<>();
        links.stream().filter(this::isRight).forEach(l -> found.merge(row(l.a()).fate(row(l.b())), 1L, Long::sum));
        return found;
    }

    Map<Fate, Long> pairsByFate() {
        Map<Fate, Long> pairs = new TreeMap<>();
        truePairs((one, other) -> pairs.merge(one.fate(other), 1L, Long::sum));
        return pairs;
    }

    /** How many true pairs are looked at although their numbers do not fit. */
    long candidates() {
        long[] count = {0};
        truePairs((one, other) -> count[0] += one.isCandidate(other) ? 1 : 0);
        return count[0];
    }

    private void truePairs(BiConsumer<Row, Row> each) {
        Map<String, List<Row>> things = new HashMap<>();
        rows.values().forEach(r -> things.computeIfAbsent(r.thing(), t -> new ArrayList<>(1))
                .add(r));
        for (List<Row> same : things.values()) {
            for (int i = 0; i < same.size(); i++) {
                for (int j = i + 1; j < same.size(); j++) {
                    each.accept(same.get(i), same.get(j));
                }
            }
        }
    }

    private boolean isRight(Link link) {
        return row(link.a()).thing().equals(row(link.b()).thing());
    }

    private Row row(SubjectId item) {
        return Objects.requireNonNull(rows.get(item));
    }

    private String print() {
        return line("numbers fit", figures(link -> !link.isMisread()))
                + line("misread", figures(Link::isMisread))
                + line("all", figures(link -> true))
                + "    pairs " + pairsByFate() + ", found " + foundByFate() + "; candidates of those misread "
                + candidates();
    }

    private static String line(String name, PairFigures figures) {
        return String.format(
                Locale.ROOT,
                "    %-12s %,d links, %,d right of %,d: precision %.4f, recall %.4f%n",
                name,
                figures.found(),
                figures.right(),
                figures.all(),
                figures.precision(),
                figures.recall());
    }
}
