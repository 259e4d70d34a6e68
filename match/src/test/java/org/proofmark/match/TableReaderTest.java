package org.proofmark.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {
    private static final String SPEC = "id: id\ncolumns:\n  name: surname\n  born: date\n  number: code\n";

    @TempDir
    Path folder;

    @Test
    void cellsAreFoundWhateverIsAroundThem() throws IOException {
        Rows rows = read(
                SPEC,
                "born,other, name ,id,number",
                "1950-02-01,x,\"O'Hara, Ann\", 7 ,AB-12",
                "",
                "2001-12-31,,Čapek,8",
                ",,,9,  ,too many");
        assertThat(rows.count()).isEqualTo(3);
        assertThat(row(rows, 0)).containsExactly("7", "ohara ann", "19500201", "ab12");
        assertThat(row(rows, 1)).containsExactly("8", "capek", "20011231", "");
        assertThat(row(rows, 2)).containsExactly("9", "", "", "");
    }

    @Test
    void oneColumnMayBeNamedTwice() throws IOException {
        Rows rows = read("id: name\ncolumns:\n  name: surname\n", "name", "Smith");
        assertThat(row(rows, 0)).containsExactly("Smith", "smith");
    }

    @Test
    void aDescriptionIsReadBehindItsTitle() throws IOException {
        Rows rows = read("id: id\ncolumns:\n  about: text\n  call: title\n", "id,call,about", "1,Red Lamp,of tin");
        assertThat(row(rows, 0)).containsExactly("1", "red lamp of tin", "red lamp");
    }

    /** More rows than are encoded at a time, in two packed tables. */
    @Test
    void rowsKeepTheirOrder() throws IOException {
        Path table = folder.resolve("table.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(table))) {
            StringBuilder lines = new StringBuilder("id,name,born,number\n");
            IntStream.range(0, 40_000).forEach(row -> lines.append("i%d,n%d,,%d\n".formatted(row, row % 100, row * 3)));
            out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
        Rows rows = TableReader.read(MadeTable.spec(folder, SPEC), List.of(table, table));
        assertThat(rows.count()).isEqualTo(80_000);
        assertThat(rows.split()).isEqualTo(40_000);
        for (int row = 0; row < rows.count(); row++) {
            int number = row % 40_000;
            assertThat(row(rows, row)).containsExactly("i" + number, "n" + number % 100, "", "" + number * 3);
        }
    }

    private Rows read(String spec, String... lines) throws IOException {
        return TableReader.read(
                MadeTable.spec(folder, spec), List.of(MadeTable.write(folder, "table.csv", List.of(lines))));
    }

    private static List<String> row(Rows rows, int row) {
        List<String> cells = new ArrayList<>(List.of(rows.ids().of(row)));
        for (int field = 0; field < rows.fields(); field++) {
            cells.add(rows.texts().get(field).text(rows.value(row, field)));
        }
        return cells;
    }
}
