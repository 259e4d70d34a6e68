package org.proofmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watch from its beginning to the answer, with items that come in before and after it. */
class WatchCommandTest {
    private static final String MAPPING = """
        name: rifles
        source: { title: Our team, kind: own-examination, reliability: B, credibility: 2 }
        subjects:
          - name: item
            key: [tag]
            records:
              - type: item
                fields: { class: { value: weapon }, type: { value: assault rifle }, tag: tag }
              - type: mark
                fields: { type: { value: serial }, state: { value: read }, reading: { column: serial, as: notation } }
        """;

    @TempDir
    Path folder;

    private Shell shell = new Shell(Path.of("."));

    @BeforeEach
    void makeDossier() throws IOException {
        shell = new Shell(folder.resolve("home"));
        Files.writeString(folder.resolve("map.yaml"), MAPPING);
        run("init", folder.resolve("dossier").toString());
        take("W-1,SYN4187");
        take("W-2,SYN9\\*");
    }

    private void take(String row) throws IOException {
        Path items = folder.resolve("items.csv");
        Files.writeString(items, "tag,serial\n" + row + "\n");
        run("import", "-d", dossier(), "--yes", "-m", folder.resolve("map.yaml").toString(), items.toString());
    }

    private String dossier() {
        return folder.resolve("dossier").toString();
    }

    private String run(String... line) {
        Shell.Result done = shell.run(line);
        assertThat(done.code()).as(done.err() + done.out()).isZero();
        return done.out();
    }

    private String watch(String... more) {
        List<String> line = new ArrayList<>(List.of("watch", more[0], "-d", dossier()));
        line.addAll(List.of(more).subList(1, more.length));
        return run(line.toArray(String[]::new));
    }

    private Shell.Result refused(String... more) {
        List<String> line = new ArrayList<>(List.of("watch", more[0], "-d", dossier()));
        line.addAll(List.of(more).subList(1, more.length));
        Shell.Result done = shell.run(line.toArray(String[]::new));
        assertThat(done.code()).as(done.out()).isEqualTo(2);
        return done;
    }

    @Test
    void whatComesInLaterIsAnAlertUntilItIsAnswered() throws IOException {
        assertThat(watch("add", "The lost lot", "--reading", "SYN4?87", "--misreads", "1", "--note", "asked by desk 2"))
                .contains("The lost lot: SYN4?87, misreads 1 (asked by desk 2)")
                .containsPattern("W-1 .*\n    serial SYN4187 fits SYN4\\?87, \\d+ bits; recorded 20");
        assertThat(watch("alerts")).contains("1 alert to answer.");
        take("W-3,SYN4(2)87");
        take("W-4,SYN4887 ");
        take("W-5,SYM4287");
        take("W-6,QQQ4287");
        String alerts = watch("alerts");
        assertThat(alerts)
                .contains("W-3", "W-4", "W-5")
                .doesNotContain("W-2", "W-6")
                .containsPattern("serial SYM4287 fits SYN4\\?87 with one misread")
                .contains("4 alerts to answer.");
        assertThat(alerts.indexOf("W-5")).as("newest first").isLessThan(alerts.indexOf("W-3"));

        watch("answer", "The lost lot", "W-5", "different", "--reason", "another maker");
        watch("answer", "The lost lot", "W-3", "same");
        assertThat(watch("alerts")).doesNotContain("W-5", "W-3").contains("2 alerts to answer.");
        assertThat(watch("alerts", "--answered"))
                .contains("answered by local: different, another maker", "answered by local: same", "4 alerts.");

        watch("answer", "The lost lot", "W-5", "unsure");
        assertThat(watch("alerts", "--answered"))
                .contains("answered by local: unsure")
                .doesNotContain("another maker");
        watch("answer", "The lost lot", "W-5", "open");
        assertThat(watch("alerts")).contains("W-5", "3 alerts to answer.");
        assertThat(run("verify", "-d", dossier())).doesNotContain("fault");
    }

    @Test
    void eachAccountAnswersForItselfAndTakesBackItsOwn() throws IOException {
        watch("add", "Lot", "--reading", "SYN4187");
        watch("answer", "Lot", "W-1", "same", "--account", "first");
        assertThat(watch("answer", "Lot", "W-1", "different", "--reason", "=font", "--account", "second"))
                .contains("is different. Another account answered otherwise.");
        assertThat(watch("alerts", "--answered"))
                .contains("answered by first: same", "answered by second: different, =font", "the answers differ");
        Path table = folder.resolve("alerts.csv");
        watch("alerts", "--answered", "--csv", table.toString());
        assertThat(Files.readString(table)).contains("first: same").contains("second: different (=font)");
        assertThat(watch("alerts", "--answered", "--json"))
                .contains("\"account\":\"first\"", "\"account\":\"second\"", "\"verdict\":\"different\"");

        watch("answer", "Lot", "W-1", "unsure", "--account", "second");
        assertThat(watch("answer", "Lot", "W-1", "open", "--account", "second"))
                .contains("still answered by another account");
        assertThat(watch("alerts", "--answered"))
                .contains("answered by first: same")
                .doesNotContain("answered by second", "the answers differ");
        assertThat(refused("answer", "Lot", "W-1", "open", "--account", "second")
                        .err())
                .contains("The account second has no answer");
        assertThat(watch("answer", "Lot", "W-1", "open", "--account", "first")).contains("is open again");
        assertThat(watch("alerts")).contains("1 alert to answer.");
    }

    @Test
    void alertsAreHandedOnAsATable() throws IOException {
        take("=W-7,SYN4887");
        watch("add", "Lot", "--reading", "SYN4?87", "--synthetic");
        Path table = folder.resolve("alerts.csv");
        assertThat(watch("alerts", "--csv", table.toString())).contains("Wrote 2 alerts to");
        List<String> lines = Files.readAllLines(table);
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst())
                .startsWith("watch,item,tag,model,recovery,mark,reading,misreads,why,recorded,answered,answers");
        assertThat(lines).anySatisfy(l -> assertThat(l).contains("W-1", "SYN4187", ",0,", ",no,,restricted,yes"));
        assertThat(lines).as("no cell is a formula").noneMatch(l -> l.contains(",=W-7"));
        assertThat(watch("alerts", "--json")).contains("\"watchName\"", "\"why\"");
    }

    @Test
    void aFilterAloneIsAWatch() {
        assertThat(watch("add", "Rifles", "--filter", "type = \"assault rifle\""))
                .contains("W-1", "W-2", "type = \"assault rifle\" holds");
    }

    @Test
    void aPrintedStarIsNoPattern() {
        assertThat(watch("add", "Starred", "--reading", "SYN9\\*"))
                .contains("W-2")
                .doesNotContain("W-1");
        assertThat(watch("add", "Open end", "--reading", "SYN*")).contains("W-1", "W-2");
    }

    @Test
    void whatCannotBeWatchedIsRefusedWithARemedy() {
        assertThat(refused("add", "Nothing").err()).contains("looks for nothing", "Give a reading, a filter, or both.");
        assertThat(refused("add", "Wrong", "--reading", "SYN[").err()).contains("is no mark notation");
        assertThat(refused("add", "Wild", "--reading", "SYN1", "--misreads", "3")
                        .err())
                .contains("Allow 0, 1 or 2.");
        assertThat(refused("add", "Odd", "--filter", "serial ==").err()).isNotBlank();
        watch("add", "Lot", "--reading", "SYN4187");
        assertThat(refused("answer", "Lot", "W-2", "same").err()).contains("did not come under the watch");
        assertThat(refused("answer", "Lot", "W-1", "open").err()).contains("The account local has no answer");
        assertThat(refused("answer", "Nobody", "W-1", "same").err()).contains("Nothing in this dossier goes by");
    }

    @Test
    void whoMayNotSeeAWatchSeesNoAlertOfIt() {
        watch("add", "Lot", "--reading", "SYN4187", "--handling", "restricted");
        assertThat(watch("list")).contains("Lot: SYN4187");
        assertThat(watch("list", "--as", "internal")).contains("There are no watches.");
        assertThat(watch("alerts", "--as", "internal")).contains("0 alerts to answer.");
    }

    @Test
    void aWatchThatFitsNearlyEverythingSaysSo() throws IOException {
        StringBuilder rows = new StringBuilder("tag,serial\n");
        for (int i = 0; i < 1_100; i++) {
            rows.append("M-").append(i).append(",7").append(10_000 + i).append('\n');
        }
        Path items = folder.resolve("many.csv");
        Files.writeString(items, rows.toString());
        run("import", "-d", dossier(), "--yes", "-m", folder.resolve("map.yaml").toString(), items.toString());
        assertThat(watch("add", "All", "--reading", "7*"))
                .contains("1,100 marks come under it; only the best are looked at.");
    }
}
