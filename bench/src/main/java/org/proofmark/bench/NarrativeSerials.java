package org.proofmark.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proofmark.notation.MisreadPair;

/**
 * Serial numbers of guns as the table of a police file gives them, and as narratives mention them (folder {@code crime-guns} of the
 * shared data, see there).
 *
 * @param records every serial of the table once
 * @param mentions what narratives say, each text once for each gun
 * @param ofCase the serials that the table has for each case number
 */
record NarrativeSerials(List<String> records, List<Mention> mentions, Map<String, Set<String>> ofCase) {
    /**
     * @param row the row of the gun of whose narrative it is
     * @param text the serial as written there
     * @param caseNumber of the narrative
     * @param truths the serials of the records that it is of; none where no record has it
     * @param kind {@code exact}, {@code cut}, {@code misread}, {@code other gun} or {@code not in the table}
     */
    record Mention(String row, String text, String caseNumber, Set<String> truths, String kind) {
        /** Pairs to learn from: what the narrative says of its own gun is taken for the truth. */
        List<MisreadPair> pairs() {
            return kind.equals("other gun")
                    ? List.of()
                    : truths.stream().map(truth -> new MisreadPair(text, truth)).toList();
        }
    }

    static NarrativeSerials read(Path folder) throws IOException {
        Map<String, String> serials = new HashMap<>();
        Map<String, Set<String>> ofCase = new HashMap<>();
        table(folder.resolve("de_gunstat_redacted.csv")).forEach(row -> {
            String serial = upper(row.getField("firearm_serial"));
            serials.put(row.getField("source_row"), serial);
            ofCase.computeIfAbsent(row.getField("case_number_clean"), c -> new HashSet<>())
                    .add(serial);
        });
        Map<String, String> errors = new HashMap<>();
        table(folder.resolve("real_serial_transcription_errors.csv"))
                .forEach(row -> errors.put(
                        row.getField("source_row") + " " + upper(row.getField("narrative_serial")),
                        upper(row.getField("structured_serial"))));
        List<Mention> mentions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NamedCsvRecord row : table(folder.resolve("de_gunstat_narrative_serials.csv"))) {
            String key = row.getField("source_row") + " " + upper(row.getField("mention_serial"));
            if (seen.add(key)) {
                mentions.add(mention(row, serials, errors.get(key)));
            }
        }
        List<String> records = serials.values().stream()
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted()
                .toList();
        return new NarrativeSerials(records, mentions, ofCase);
    }

    private static Mention mention(NamedCsvRecord row, Map<String, String> serials, @Nullable String misread) {
        String source = row.getField("source_row");
        String text = upper(row.getField("mention_serial"));
        String own = serials.getOrDefault(source, "");
        String of = row.getField("case_number_clean");
        return switch (row.getField("relation")) {
            case "same_exact" -> new Mention(source, text, of, Set.of(own), "exact");
            case "same_truncated_at_hyphen" -> new Mention(source, text, of, Set.of(own), "cut");
            case "other_row_exact" -> new Mention(source, text, of, others(row, serials), "other gun");
            default ->
                misread == null
                        ? new Mention(source, text, of, Set.of(), "not in the table")
                        : new Mention(source, text, of, Set.of(misread), "misread");
        };
    }

    private static Set<String> others(NamedCsvRecord row, Map<String, String> serials) {
        Set<String> others = new HashSet<>();
        for (String other : row.getField("other_rows").split("\\|", -1)) {
            others.add(serials.getOrDefault(other, ""));
        }
        others.remove("");
        return others;
    }

    private static List<NamedCsvRecord> table(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    private static String upper(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
