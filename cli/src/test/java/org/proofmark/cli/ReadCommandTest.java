package org.proofmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadCommandTest {
    private final Shell shell = new Shell(Path.of("."));

    @Test
    void saysWhatIsReadAndWhatItMayBe() {
        Shell.Result read = shell.bare("read", "(8)1?[5S]{??}7");
        assertThat(read.code()).isZero();
        assertThat(read.out())
                .contains("read:   ‘8’ doubtful, one character; ‘1’ certain; one unreadable character; one of ‘5’, ‘S’;"
                        + " deliberately removed, can still be read: 2 unreadable characters; ‘7’ certain")
                .contains("fits:   3,359,232 texts")
                .containsPattern("likely: [0-9,]+ texts with 95 % of the probability\n")
                .contains("unknown technique");
    }

    @Test
    void aCertainReadingIsMostlyItself() {
        Shell.Result read = shell.bare("read", "--limit", "1", "ZX-4471882");
        assertThat(read.out()).contains("fits:   1 text").containsPattern("\n +[89][0-9.]+ %  ZX-4471882\n");
    }

    @Test
    void aGapIsInfinitelyManyAndCountedByLength() {
        assertThat(shell.bare("read", "447*1").out())
                .contains("infinitely many texts; of 4 signs 1, 5 signs 36, 6 signs 1296, 7 signs 46656")
                .contains(", of up to 10 signs");
    }

    @Test
    void weighsASecondReading() {
        Shell.Result pair = shell.bare("read", "ZX-4471882", "--against", "ZX-447I882", "--technique", "stamped");
        assertThat(pair.out())
                .containsPattern("against the second reading: \\+[0-9.]+ bits\n")
                .contains("‘1’ read as ‘I’")
                .contains("all other ways")
                .contains("stamped marks");
        assertThat(shell.bare("read", "ZX-4471882", "--against", "903561").out())
                .contains("rather of another mark");
    }

    @Test
    void theGuidePrintsWhatTheCommandPrints() throws IOException {
        String guide = Files.readString(Path.of(System.getProperty("proofmark.root", ".."))
                .resolve("docs")
                .resolve("notation.md"));
        String likely = shell.bare("read", "ZX-44(7)1882", "--limit", "3").out();
        assertThat(guide).contains("read 'ZX-44(7)1882' --limit 3\n" + likely);
        String pair = shell.bare("read", "ZX-4471882", "--against", "zx447I82").out();
        assertThat(guide).contains(pair.substring(pair.indexOf("against the second")));
    }

    @Test
    void printsJson() {
        Shell.Result read = shell.bare("read", "44?", "--json", "--limit", "2", "--against", "447");
        assertThat(read.code()).isZero();
        assertThat(read.out())
                .contains("\"fitting\":\"36\"")
                .contains("\"likelyShare\":0.95")
                .contains("\"kind\":\"fits\"")
                .containsPattern("\"probability\":0\\.[0-9]+,\"text\":\"44[0-9]\"");
    }

    @Test
    void whatCannotBeUsedIsSaidWithTheRemedy() {
        Shell.Result open = shell.bare("read", "44(7");
        assertThat(open.code()).isEqualTo(Failures.INPUT);
        assertThat(open.err()).contains("Column 3").contains("^");
        assertThat(shell.bare("read", "44", "--technique", "drawn").err()).contains("dot-peened");
        assertThat(shell.bare("read", " ").err()).contains("blank");
        assertThat(shell.bare("read", "44", "--limit", "0").err()).contains("1 to 1000");
        assertThat(shell.bare("read", "4".repeat(30)).err()).contains("up to 24");
    }
}
