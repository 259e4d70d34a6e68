package org.proofmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkTablesCommandTest {
    @TempDir
    Path folder;

    @Test
    void writesPairsWithTheirReasonsAndClusters() throws IOException {
        List<String> rows = new ArrayList<>(List.of("no,serial,depot"));
        for (int i = 0; i < 400; i++) {
            String cells = ",SYN" + (100_000 + i * 7919 % 900_000) + ",depot " + (i * 31 % 97);
            rows.add("a" + i + cells);
            if (i % 8 == 0) {
                rows.add("b" + i + cells);
            }
        }
        Path table = Files.write(folder.resolve("table.csv"), rows);
        Path spec =
                Files.writeString(folder.resolve("spec.yaml"), "id: no\ncolumns:\n  serial: code\n  depot: place\n");
        Path pairs = folder.resolve("pairs.csv");
        Path clusters = folder.resolve("clusters.csv");
        Shell.Result result = new Shell(folder)
                .bare(
                        "link-tables",
                        table.toString(),
                        "--spec",
                        spec.toString(),
                        "--out",
                        pairs.toString(),
                        "--clusters",
                        clusters.toString());
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("of which 50 are links").contains("50 clusters of two rows or more");
        assertThat(Files.readAllLines(pairs).get(0))
                .isEqualTo("first,second,probability,bits,linked,cluster,prior,moved,delivery,rivals,"
                        + "serial: level,serial: bits,depot: level,depot: bits,left out: level,left out: bits");
        assertThat(Files.readAllLines(pairs)).anyMatch(line -> line.startsWith("a0,b0,") && line.contains(",yes,a0,"));
        assertThat(Files.readAllLines(clusters)).contains("1,b0,a0", "1,a1,a1");
    }

    @Test
    void aWrongSpecificationIsInputThatCannotBeUsed() throws IOException {
        Path table = Files.write(folder.resolve("table.csv"), List.of("no,serial", "1,SYN1"));
        Path spec = Files.writeString(folder.resolve("spec.yaml"), "id: no\ncolumns:\n  serial: shoe\n");
        Shell.Result result =
                new Shell(folder).bare("link-tables", table.toString(), "--spec", spec.toString(), "--out", "x.csv");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("which is not known. Known are given-name");
    }
}
