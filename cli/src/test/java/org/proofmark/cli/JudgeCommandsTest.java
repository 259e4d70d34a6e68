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

    @Test
    void whatJudgementsTeachIsUsedAndTakenBack() throws IOException {
        StringBuilder pairs = new StringBuilder("tag,recovery,date,model,serial\n");
        for (int i = 0; i < 22; i++) {
            String serial = "SYN5" + (1_000_003L + 40_503L * i * i);
            pairs.append("P-" + i + ",Harbour,2024-05-02,Model K-1," + serial + "\n");
            pairs.append("Q-" + i + ",Depot,2024-05-02,Model K-1," + serial + "\n");
        }
        Files.writeString(folder.resolve("items.csv"), pairs);
        shell.run(
                "import",
                "-d",
                dossier(),
                "-m",
                folder.resolve("map.yaml").toString(),
                folder.resolve("items.csv").toString(),
                "--yes");
        judge("P-0", "Q-0", "same");
        assertThat(judge("--learn"))
                .startsWith("0 1 judged candidate: 1 the same")
                .contains("Too few", "cannot be said", "Nothing was stored");
        assertThat(judge("--learn", "--apply")).startsWith("2 ").contains("too few judgements");
        for (int i = 1; i < 22; i++) {
            judge("P-" + i, "Q-" + i, i < 11 ? "same" : "different");
        }
        assertThat(clusters("--join-from", "0.9")).contains("12 clusters");
        assertThat(judge("--learn"))
                .contains(
                        "22 judged candidates: 11 the same, 11 different", "log loss", "wrong from 0.9 on", "It helps");
        assertThat(clusters()).contains("12 clusters");
        assertThat(judge("--learn", "--apply")).startsWith("0 ").contains("The dossier uses it from now on");
        assertThat(clusters()).contains("11 clusters");
        assertThat(shell.run("verify", "-d", dossier()).code()).isZero();
        assertThat(judge("--forget")).startsWith("0 Took back what was learnt on ");
        assertThat(clusters()).contains("12 clusters");
        assertThat(judge("--forget")).startsWith("2 ").contains("nothing that was learnt");
        assertThat(judge("--forget", "--learn")).startsWith("2 ").contains("not clear what to judge");
        assertThat(judge("--apply")).startsWith("2 ").contains("not clear what to judge");
    }
}
