package org.proofmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.store.Dossier;

/** Whole jobs through the command line. */
class CommandsTest {
    static final String MAPPING = """
            name: harbour
            source: { title: Our team, kind: own-examination, reliability: B, credibility: 2 }
            handling: internal
            subjects:
              - name: recovery
                key: [recovery]
                shared: true
                records:
                  - type: recovery
                    fields: { name: recovery, type: { value: cache }, date: date, country: { value: Country P } }
              - name: item
                key: [tag]
                records:
                  - type: item
                    fields: { class: { value: weapon }, type: { value: rifle }, recovery: { subject: recovery }, tag: tag }
                  - type: identification
                    when: filled
                    fields: { model: model }
                  - type: mark
                    when: { column: serial, filled: true }
                    fields: { type: { value: serial }, place: { value: receiver }, state: { value: read }, reading: { column: serial, as: notation } }
            """;
    static final String ITEMS = """
            tag,recovery,date,model,serial
            H-1,Harbour,2024-05-02,Model K-1,SYN6B812345
            H-2,Harbour,2024-05-02,Model K-1,SYN6?8[12]99
            D-1,Depot,2024,,
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
    }

    private String dossier() {
        return folder.resolve("dossier").toString();
    }

    private Shell.Result importing(String... more) {
        String[] line = new String[more.length + 6];
        System.arraycopy(
                new String[] {
                    "import",
                    "-d",
                    dossier(),
                    "-m",
                    folder.resolve("map.yaml").toString(),
                    folder.resolve("items.csv").toString()
                },
                0,
                line,
                0,
                6);
        System.arraycopy(more, 0, line, 6, more.length);
        return shell.run(line);
    }

    @Test
    void importsShowsAndTakesBack() {
        String before = digest();
        Shell.Result plan = importing("--dry-run");
        assertThat(plan.out()).contains("3 rows, 3 accepted, 0 rejected").contains("Nothing was stored");
        assertThat(digest()).isEqualTo(before);

        Shell.Result done = importing("--yes");
        assertThat(done.out()).contains("as batch");
        assertThat(importing("--yes").out()).contains("Nothing to add");
        assertThat(shell.run("show", "-d", dossier(), "H-1").out())
                .contains("SYN6B812345")
                .contains("Our team (B2");

        Matcher batch = Pattern.compile("batch ([0-9a-f-]{36})").matcher(done.out());
        assertThat(batch.find()).isTrue();
        assertThat(shell.run("undo", "-d", dossier(), batch.group(1)).code()).isZero();
        assertThat(digest()).isEqualTo(before);
        assertThat(importing("--yes").out()).contains("as batch");
    }

    private String digest() {
        Shell.Result verified = shell.run("verify", "-d", dossier());
        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
        return verified.out().replaceAll("(?s).*view digest ([0-9a-f]+).*", "$1");
    }

    @Test
    void appliesOnlyThePlanThatWasLookedAt() throws IOException {
        String id = importing("--dry-run").out().replaceAll("(?s).*plan ([0-9a-f]{64}).*", "$1");
        Files.writeString(folder.resolve("items.csv"), ITEMS.replace("Model K-1,SYN6B812345", "Model K-2,SYN6B812345"));
        Shell.Result refused = importing("--plan", id);
        assertThat(refused.code()).isEqualTo(Failures.INPUT);
        assertThat(refused.err()).contains(id);
        Files.writeString(folder.resolve("items.csv"), ITEMS);
        assertThat(importing("--plan", id).out()).contains("as batch");
    }

    @Test
    void findsReadingsThatAreCompatible() {
        importing("--yes");
        assertThat(shell.run("search", "-d", dossier(), "SYN6[8B]8*", "--pattern", "--json")
                        .out())
                .contains("H-1")
                .contains("\"count\":2");
        assertThat(shell.run("search", "-d", dossier(), "SYN6B812345").out())
                .contains("H-1")
                .contains("1 found");
        assertThat(shell.run("search", "-d", dossier(), "SYN6B812354", "--misreads", "1")
                        .out())
                .contains("H-1")
                .contains("bits, 1 misread")
                .contains("1 found");
        assertThat(shell.run("search", "-d", dossier(), "SYN6*", "--pattern", "-f", "tag = 'H-1'")
                        .out())
                .contains("H-1")
                .contains("1 found");
        assertThat(shell.run("search", "-d", dossier(), "-f", "not has serial").out())
                .contains("D-1")
                .contains("1 found");
        assertThat(shell.run("search", "-d", dossier(), "-f", "serial ~ 'SYN6?81*'")
                        .out())
                .contains("2 found");
    }

    @Test
    void aMalformedPatternGetsACaretUnderItsColumn() {
        Shell.Result result = shell.run("search", "-d", dossier(), "?6[8B", "--pattern");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("\n?6[8B\n").containsPattern("\n {2,5}\\^");
    }

    @Test
    void aReaderSeesWhatItsClearanceAllows() {
        importing("--yes");
        assertThat(shell.run("search", "-d", dossier(), "-f", "class = weapon", "--as", "public")
                        .out())
                .contains("0 found");
        assertThat(shell.run("search", "-d", dossier(), "-f", "class = weapon", "--as", "internal")
                        .out())
                .contains("3 found");
        assertThat(shell.run("show", "-d", dossier(), "H-1", "--as", "public").code())
                .isEqualTo(2);
    }

    @Test
    void mediaGoToTheItemWhoseTagBeginsTheirName() throws IOException {
        importing("--yes");
        Path photo = Files.writeString(folder.resolve("H-1_receiver.jpg"), "not a picture, and kept all the same");
        Path stray = Files.writeString(folder.resolve("X-9.jpg"), "nobody's");
        Shell.Result added = shell.run("media", "add", "-d", dossier(), "--source", "Our team", photo.toString());
        assertThat(added.out()).contains("Added 1 of 1");
        assertThat(shell.run("media", "add", "-d", dossier(), "--source", "Our team", photo.toString())
                        .out())
                .contains("there already");
        Shell.Result refused =
                shell.run("media", "add", "-d", dossier(), "--source", "Our team", photo.toString(), stray.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("X-9.jpg").contains("--of");
        assertThat(shell.run("verify", "-d", dossier()).out()).contains("1 original checked");
    }

    @Test
    void gradingASourceAnewIsARecord() {
        importing("--yes");
        assertThat(shell.run("regrade", "-d", dossier(), "Our team", "C4").out())
                .contains("it was B2");
        assertThat(shell.run("show", "-d", dossier(), "H-1").out()).contains("Our team (C4");
        assertThat(shell.run("verify", "-d", dossier()).code()).isZero();
    }

    @Test
    void aBackupIsADossier() {
        importing("--yes");
        Path copy = folder.resolve("copy");
        assertThat(shell.run("backup", "-d", dossier(), copy.toString()).code()).isZero();
        assertThat(shell.run("verify", "-d", copy.toString()).code()).isZero();
        assertThat(shell.run("show", "-d", copy.toString(), "H-1").out()).contains("SYN6B812345");
    }

    @Test
    void badInputEndsWithCodeTwoOrThreeAndARemedy() throws IOException {
        refused(2, "empty", file("items.csv", ""));
        refused(
                2,
                "UTF-8",
                file(
                        "items.csv",
                        "tag,recovery,date,model,serial\nH\u00e9-1,A,2024,,\n".getBytes(StandardCharsets.ISO_8859_1)));
        refused(2, "serial", file("items.csv", "tag,recovery,date,model\nH-1,A,2024,\n"));
        refused(2, "same heading", file("items.csv", "tag,tag,recovery,date,model,serial\nH-1,H-1,A,2024,,\n"));
        refused(2, "no day 30", file("items.csv", "tag,recovery,date,model,serial\nH-1,A,2024-02-30,,\n"));
        refused(
                2,
                "long",
                file("items.csv", "tag,recovery,date,model,serial\nH-1,A,2024," + "x".repeat(10_000_000) + ",\n"));
        Files.delete(folder.resolve("items.csv"));
        Files.createDirectory(folder.resolve("items.csv"));
        refused(2, "folder", importing("--yes"));
        assertThat(shell.run("verify", "-d", folder.resolve("nowhere").toString())
                        .code())
                .isEqualTo(3);
        assertThat(shell.run("show", "-d", dossier(), "nobody").code()).isEqualTo(2);
        assertThat(shell.run("compare", "-d", dossier(), "-g", "nameless").code())
                .isEqualTo(2);
        assertThat(digest()).isNotEmpty();
    }

    @Test
    void aSecondWriterWaitsItsTurn() {
        Opening first = new Opening();
        first.dossier = folder.resolve("dossier");
        first.keys = folder.resolve("home");
        Dossier held = first.write();
        try {
            refused(3, "is being written by process", importing("--yes"));
            assertThat(shell.run("search", "-d", dossier(), "-f", "class = weapon")
                            .code())
                    .isZero();
        } finally {
            held.close();
        }
        assertThat(importing("--yes").code()).isZero();
    }

    private Shell.Result file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Shell.Result file(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        return importing("--yes", "--strict");
    }

    private static void refused(int code, String why, Shell.Result result) {
        assertThat(result.code()).as(result.out() + result.err()).isEqualTo(code);
        assertThat(result.out() + result.err()).containsIgnoringCase(why);
    }

    @Test
    void everyCommandExplainsItself() {
        for (String command : Main.commandLine().getSubcommands().keySet()) {
            Shell.Result help = new Shell(folder).run("--help");
            assertThat(help.out()).contains(command);
        }
    }
}
