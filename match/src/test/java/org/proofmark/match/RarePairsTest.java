package org.proofmark.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RarePairsTest {
    @TempDir
    Path folder;

    /** Three rows of one number are three pairs; a town of all rows is none, and neither is what is missing. */
    @Test
    void holdsAllPairsThatShareSomethingRare() throws IOException {
        List<String> table = new ArrayList<>(List.of("id,number,town"));
        for (int row = 0; row < 20; row++) {
            table.add(row + "," + (row < 3 ? "A1" : row < 5 ? "B2" : row < 10 ? "" : "C" + row) + ",town");
        }
        Rows rows = TableReader.read(
                MadeTable.spec(folder, "id: id\ncolumns:\n  number: code\n  town: place\n"),
                List.of(MadeTable.write(folder, "a.csv", table)));
        PairSample pairs = RarePairs.of(rows, FieldLevels.of(rows), 0, 1);
        assertThat(IntStream.range(0, pairs.pairs()).mapToObj(pair -> pairs.first()[pair] + " " + pairs.second()[pair]))
                .containsExactlyInAnyOrder("0 1", "0 2", "1 2", "3 4");
    }
}
