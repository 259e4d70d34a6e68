package org.proofmark.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlocksTest {
    @TempDir
    Path folder;

    /** Against a look at all pairs under all rules. */
    @Test
    void bringsEachPairThatSharesABlockOnce() throws IOException {
        String spec = "id: id\ncolumns:\n  given: given-name\n  surname: name\n  born: date\n";
        Rows rows = TableReader.read(
                MadeTable.spec(folder, spec),
                List.of(MadeTable.write(folder, "a.csv", new MadeTable(9).rows(400, 200))));
        List<FieldLevels> levels = FieldLevels.of(rows);
        List<BlockKey> keys = BlockKeys.of(rows, levels);
        List<Rule> rules = RuleChoice.choose(rows, levels, keys).rules();
        RowKeys table = RowKeys.of(rows, keys);
        Set<Long> brought = ConcurrentHashMap.newKeySet();
        AtomicInteger calls = new AtomicInteger();
        new Blocks(table, rules).forEach((piece, rule) -> (first, second) -> {
            calls.incrementAndGet();
            brought.add((long) Math.min(first, second) << 32 | Math.max(first, second));
        });
        assertThat(calls.get()).isEqualTo(brought.size());
        for (int a = 0; a < rows.count(); a++) {
            for (int b = a + 1; b < rows.count(); b++) {
                assertThat(brought.contains((long) a << 32 | b)).isEqualTo(share(table, rules, a, b));
            }
        }
    }

    private static boolean share(RowKeys table, List<Rule> rules, int a, int b) {
        int[] ofA = new int[64];
        int[] ofB = new int[64];
        for (Rule rule : rules) {
            int n = table.blocks(a, rule, ofA);
            int m = table.blocks(b, rule, ofB);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < m; j++) {
                    if (ofA[i] == ofB[j]) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
