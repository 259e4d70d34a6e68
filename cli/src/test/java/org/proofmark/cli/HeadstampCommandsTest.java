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

/** Headstamps from a spreadsheet to what is found and read, through the command line. */
class HeadstampCommandsTest {
    private static final String MAPPING = """
            name: cartridges
            source: { title: Our team, kind: own-examination, reliability: B, credibility: 2 }
            handling: internal
            subjects:
              - name: item
                key: [tag]
                records:
                  - type: item
                    fields: { class: { value: ammunition }, type: { value: cartridge }, tag: tag }
                  - type: mark
                    when: { column: state, filled: true }
                    fields: { type: { value: headstamp }, place: { value: case }, state: state, reading: { column: headstamp, as: notation } }
            """;
    private static final String ITEMS = """
            tag,headstamp,state
            C-1,12=SY1 6=83,read
            C-2,3=SY1 9=8(3),read
            C-3,12=SY1 3=83,read
            C-4,12={} 6=83,removed
            C-5,,removed
            C-6,,absent
            C-7,12=SY1 6=88,over-stamped
            C-8,SY1 83,read
            C-9,12=sy1 6=83 @?,read
            """;

    @TempDir
    Path folder;

    private Shell shell = new Shell(Path.of("."));

    @BeforeEach
    void makeDossier() throws IOException {
        shell = new Shell(folder.resolve("home"));
        Files.writeString(folder.resolve("map.yaml"), MAPPING);
        Files.writeString(folder.resolve("items.csv"), ITEMS);
        assertThat(shell.run("init", dossier()).code()).isZero();
        Shell.Result imported = shell.run(
                "import",
                "-d",
                dossier(),
                "--yes",
                "-m",
                folder.resolve("map.yaml").toString(),
                folder.resolve("items.csv").toString());
        assertThat(imported.code()).as(imported.err() + imported.out()).isZero();
    }

    private String dossier() {
        return folder.resolve("dossier").toString();
    }

    private String search(String... more) {
        List<String> line = new ArrayList<>(List.of("search", "-d", dossier()));
        line.addAll(List.of(more));
        Shell.Result found = shell.run(line.toArray(String[]::new));
        assertThat(found.code()).as(found.err()).isZero();
        return found.out();
    }

    @Test
    void findsAnyRotationAndSaysWhy() {
        String found = search("--headstamp", "12=83 6=SY1");
        assertThat(found)
                .contains("Looking for: at 12 o'clock ‘83’ certain; at 6 o'clock ‘SY1’ certain")
                .containsPattern("""
                          12=SY1 6=83  C-1  [-0-9a-f]{36}  [0-9]+ bits
                              turned clockwise by 6 hours
                              12=83 fits 6=83
                              6=SY1 fits 12=SY1
                        """)
                .containsPattern("3=SY1 9=8\\(3\\)  C-2 .*\n      turned clockwise by 3 hours\n")
                .contains("6=SY1 fits 12=sy1, case, script and separators levelled")
                .contains("12={} 6=83  removed  C-4")
                .contains("4 found")
                .contains("Not compared: 1 written down without clock positions")
                .doesNotContain("C-3");
        assertThat(found.indexOf("C-1")).isLessThan(found.indexOf("C-4"));
    }

    @Test
    void allowsAMisreadAndAsksForAState() {
        assertThat(search("--headstamp", "12=SY1 6=83", "--misreads", "1"))
                .contains("bits, 1 misread\n")
                .contains("6=83 fits 6=88, by one misread")
                .contains("5 found");
        assertThat(search("--headstamp", "12=SY1 6=83", "--misreads", "1", "--state", "over-stamped"))
                .contains("12=SY1 6=88  over stamped  C-7")
                .contains("1 found");
        assertThat(search("--headstamp", "12=SY1 6=83", "-f", "tag != 'C-1'")).contains("3 found");
        assertThat(search("--state", "removed"))
                .contains("  headstamp on case, removed  C-5")
                .contains("2 found");
        assertThat(search("--state", "absent", "--json"))
                .contains("\"state\":\"absent\"")
                .contains("\"count\":1");
        assertThat(search("-f", "headstamp.state in (absent, illegible) or headstamp ~ '1=83 10=SY1'"))
                .contains("C-6")
                .contains("C-3")
                .contains("2 found");
    }

    @Test
    void theGuidePrintsWhatTheCommandsPrint() throws IOException {
        String guide = Files.readString(Path.of(System.getProperty("proofmark.root", ".."))
                .resolve("docs")
                .resolve("notation.md"));
        String read = shell.bare("read", "--headstamp", "12=ППУ 6=82").out();
        assertThat(guide)
                .contains("read --headstamp '12=ППУ 6=82'\n" + read.substring(0, read.indexOf("Proposed by")) + "…");
        String id = "[-0-9a-f]{36}";
        String found = search("--headstamp", "12=83 6=SY1").replaceAll(id, "ID");
        assertThat(guide.replaceAll(id, "ID"))
                .contains("--headstamp '12=83 6=SY1'\n" + found.substring(0, found.indexOf("  3=SY1")) + "…");
    }

    @Test
    void printsJson() {
        assertThat(search("--headstamp", "1=SY1 7=83", "--json", "--limit", "1"))
                .contains("\"count\":4")
                .contains("\"turnedHours\":1")
                .contains("\"notCompared\":1")
                .contains("\"asWritten\":true")
                .contains("\"asked\":\"1=SY1\"")
                .contains("\"stored\":\"12=SY1\"");
    }

    @Test
    void seesWhatItsClearanceAllows() {
        assertThat(search("--headstamp", "12=SY1 6=83", "--as", "public")).contains("0 found");
    }

    @Test
    void refusesWithARemedy() {
        assertThat(shell.run("search", "-d", dossier(), "--headstamp", "12=SY1 13=83")
                        .err())
                .contains("‘13’ is no clock position");
        assertThat(shell.run("search", "-d", dossier(), "--headstamp", "12=SY1", "83")
                        .err())
                .contains("Write what is read on the head in the headstamp");
        assertThat(shell.run("search", "-d", dossier(), "--headstamp", "12=SY1", "-m", "2")
                        .err())
                .contains("Use 0 or 1");
        assertThat(shell.run("search", "-d", dossier(), "--state", "gone").err())
                .contains("removed");
    }

    @Test
    void readsWhatTheEntriesMayBe() {
        Shell.Result read = shell.bare("read", "--headstamp", "12=ППУ 6=82");
        assertThat(read.code()).isZero();
        assertThat(read.out())
                .contains("12=ППУ may be:\n  the code ‘ППУ’ of Prvi Partizan")
                .contains("the year 1982, written with two figures")
                .contains("‘ППУ’ in 1982: Socialist Federal Republic of Yugoslavia; now: Serbia")
                .contains("A case that was used again");
        assertThat(shell.bare("read", "--headstamp", "12=QQQQ").out())
                .contains("12=QQQQ may be nothing that the catalogue knows, and no year")
                .contains("Cannot be said.")
                .contains("A case that was used again");
        assertThat(shell.bare("read", "--headstamp", "12=PPU 6=82", "--json").out())
                .contains("\"then\":[\"sfry\"]")
                .contains("\"what\":\"year\"");
        assertThat(shell.bare("read", "8?", "--headstamp", "12=PPU").err()).contains("Give a reading or --headstamp");
    }
}
