package org.proofmark.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/** The public list of aliases of calibres and makers, in two halves by the hash of the row. */
record AliasFile(List<AliasFile.Row> rows) {
    private static final Path FILE = Path.of(System.getProperty("proofmark.root", ".."))
            .resolve("../shared/data/names/calibre_maker_aliases.csv");

    /** @param held whether the row belongs to the half that is not looked at */
    record Row(Kind kind, String canonical, String alias, String type, boolean held) {}

    static AliasFile read() {
        boolean there = Files.exists(FILE);
        if (!there) {
            System.out.println("Skipped: calibre_maker_aliases.csv is not in the shared data beside this checkout.");
        }
        Assumptions.assumeTrue(there, "calibre_maker_aliases.csv is not at hand");
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            for (NamedCsvRecord record : records) {
                rows.add(row(record));
            }
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
        return new AliasFile(rows);
    }

    private static Row row(NamedCsvRecord record) throws NoSuchAlgorithmException {
        String type = record.getField("entity_type");
        String canonical = record.getField("canonical");
        String alias = record.getField("alias");
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest((type + "|" + canonical + "|" + alias).getBytes(StandardCharsets.UTF_8));
        Kind kind = type.equals("caliber") ? Kind.CALIBRE : Kind.MAKER;
        return new Row(kind, canonical, alias, record.getField("alias_type"), hash[0] % 2 != 0);
    }

    /**
     * The catalogue under test: every canonical name of the file.
     *
     * @param learnt whether the aliases of the half that may be looked at are known
     * @param starter whether what the starter catalogue knows of the same things is known, too
     */
    Names names(Kind kind, boolean learnt, boolean starter) {
        Map<String, Set<String>> entries = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.kind() == kind)
                .forEach(row -> entries.computeIfAbsent(row.canonical(), c -> new LinkedHashSet<>()));
        if (learnt) {
            rows.stream()
                    .filter(row -> row.kind() == kind && !row.held())
                    .forEach(row -> aliases(entries, row.canonical()).add(row.alias()));
        }
        if (starter) {
            Names shipped = new Names(Catalogue.starter(), kind);
            entries.forEach((canonical, aliases) -> {
                if (shipped.find(canonical) instanceof Names.Answer.Found found
                        && found.best().score() >= Names.OTHER_NAME) {
                    found.best().entry().names().forEach(aliases::add);
                }
            });
        }
        return new Names(catalogue(kind, entries), kind);
    }

    private static Set<String> aliases(Map<String, Set<String>> entries, String canonical) {
        return entries.getOrDefault(canonical, Set.of());
    }

    private static Catalogue catalogue(Kind kind, Map<String, Set<String>> entries) {
        List<Line> lines = new ArrayList<>();
        entries.forEach((canonical, aliases) -> {
            Map<Column, String> cells = new EnumMap<>(Column.class);
            cells.put(Column.ID, "e" + lines.size());
            cells.put(Column.KIND, kind.term());
            cells.put(Column.NAME, canonical);
            cells.put(
                    Column.ALIASES,
                    ListCell.print(aliases.stream()
                            .filter(alias -> !alias.equals(canonical))
                            .map(alias -> new ListCell(alias, List.of()))
                            .toList()));
            cells.put(Column.SOURCE, "the list of aliases");
            lines.add(new Line(0, cells));
        });
        return Catalogue.empty().with(lines);
    }

    List<Row> half(boolean held) {
        return rows.stream().filter(row -> row.held() == held).toList();
    }
}
