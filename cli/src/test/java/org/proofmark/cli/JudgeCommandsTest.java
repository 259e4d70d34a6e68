package org.proofmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judging and its clusters through the command line. */
class JudgeCommandsTest {
    private static final String ITEMS = """
            tag,recovery,date,model,serial
            H-1,Harbour,2024-05-02,Model K-1,SYN68812345
            H-2,Depot,2024-05-02,Model K-1,SYN68812345
            H-3,Camp,2024-05-02,Model K-1,SYN68812345
            H-4,Camp,2024-05-02,Model K-1,SYN41520771
            """;

    @TempDir
    Path folder;

    private Shell shell = new Shell(Path.of("."));

    @BeforeEach
    void makeDossier() throws IOException {
        shell = new Shell(folder.resolve("home"));
        Files.writeString(folder.resolve("map.yaml"), CommandsTest.MAPPING);
        Files.writeString(folder.resolve("items.csv"), ITEMS);
        assertThat(shell.run("init", dossier()).code()).isZero();
        String map = folder.resolve("map.yaml").toString();
        String items = folder.resolve("items.csv").toString();
        assertThat(shell.run("import", "-d", dossier(), "-m", map, items, "--yes")
                        .code())
                .isZero();
    }

    private String dossier() {
        return folder.resolve("dossier").toString();
    }

    private String judge(String... more) {
        String[] line = new String[more.length + 3];
        System.arraycopy(new String[] {"judge", "-d", dossier()}, 0, line, 0, 3);
        System.arraycopy(more, 0, line, 3, more.length);
        Shell.Result result = shell.run(line);
        return result.code() + " " + result.out() + result.err();
    }

    private String clusters(String... more) {
        String[] line = new String[more.length + 3];
        System.arraycopy(new String[] {"clusters", "-d", dossier()}, 0, line, 0, 3);
        System.arraycopy(more, 0, line, 3, more.length);
        Shell.Result result = shell.run(line);
        return result.code() + " " + result.out() + result.err();
    }

    private String history(String item) {
        return shell.run("show", "-d", dossier(), item, "--history").out();
    }

    @Test
    void judgementsMakeClustersAndContradictions() {
        assertThat(clusters())
                .startsWith("0 0 clusters, 0 contradictions")
                .contains("No link joins anything by itself");
        assertThat(judge("H-1", "H-2", "same", "--reason", "equal scratches")).startsWith("0 Judged same: H-");
        assertThat(clusters())
                .contains("taken for one")
                .contains("judged the same: H-")
                .contains("1 cluster, 0");
        judge("H-2", "H-3", "same");
        judge("H-1", "H-3", "different");
        assertThat(clusters()).contains("contradiction: judged different: H-").contains("look again: judged the same:");
        assertThat(clusters("--json")).contains("\"lookAgain\":[{").contains("\"exact\":true");
        assertThat(judge("--undo")).startsWith("0 Took back: different");
        assertThat(clusters()).contains("1 cluster, 0 contradictions");
        assertThat(history("H-1") + history("H-2"))
                .as("one of the two holds the record")
                .contains("judgement  ");
    }

    @Test
    void linksJoinOnlyWhereTheDossierLetsThem() {
        assertThat(clusters("--join-from", "0.99"))
                .contains("linked: H-")
                .contains("bound 0.99")
                .contains("from a bound of 0.99");
        assertThat(clusters()).contains("1 cluster");
        assertThat(clusters("--join-from", "none")).contains("0 clusters");
        assertThat(clusters("--join-from", "0.4")).startsWith("2 ").contains("more than 0.5");
        assertThat(clusters("--join-from", "often")).startsWith("2 ").contains("is no probability");
        assertThat(shell.run("verify", "-d", dossier()).code()).isZero();
    }

    @Test
    void theScoreOfALinkIsShownStepByStep() {
        String text = shell.run("link", "-d", dossier(), "--kind", "same_item", "--evidence")
                .out();
        assertThat(text)
                .contains("bits  the other signs that both read")
                .contains("bits  3 items bear a number that fits")
                .contains("bits  6 pairs of comparable numbers that might agree by chance")
                .contains("bits  together");
        assertThat(shell.run("link", "-d", dossier(), "--json").out())
                .contains("\"weights\":[{")
                .contains("\"score\":");
    }

    @Test
    void whatIsNotClearIsRefused() {
        assertThat(judge("H-1", "H-2")).startsWith("2 ").contains("two items and a verdict");
        assertThat(judge("H-1", "H-2", "same", "--undo")).startsWith("2 ").contains("--undo alone");
        assertThat(judge("H-1", "H-1", "same")).startsWith("2 ").contains("two different items");
        assertThat(judge("H-1", "X-9", "same")).startsWith("2 ").contains("goes by 'X-9'");
        assertThat(judge("--undo")).startsWith("2 ").contains("no judgement that counts");
        assertThat(judge("H-1", "H-2", "perhaps")).startsWith("2 ");
    }
}
