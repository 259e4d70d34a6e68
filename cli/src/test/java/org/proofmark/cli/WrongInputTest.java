package org.proofmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be used is refused in one sentence with its remedy, and with the exit code that says whose fault it is. */
class WrongInputTest {
    private static final String HEADER = "tag,recovery,date,model,serial\n";

    @TempDir
    Path folder;

    private Shell shell = new Shell(Path.of("."));

    @BeforeEach
    void makeDossier() throws IOException {
        shell = new Shell(folder.resolve("home"));
        write("map.yaml", CommandsTest.MAPPING);
        assertThat(shell.run("init", folder.resolve("dossier").toString()).code())
                .isZero();
    }

    @Test
    void anImportOfWhichNothingCanBeUsedIsNoSuccess() {
        Shell.Result none = importing(HEADER + "H-1,A,2024-02-30,,\n", "--yes");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.out()).contains("1 row, 0 accepted, 1 rejected").doesNotContain("Nothing to add");
        assertThat(none.err()).contains("No row could be used: correct them, as listed above.");
        assertThat(importing(HEADER + "H-1,A,2024-02-30,,\n", "--dry-run").code())
                .isEqualTo(2);

        Shell.Result some = importing(HEADER + "H-1,A,2024-02-30,,\nH-2,A,2024-02-03,,\n", "--yes");
        assertThat(some.code()).isZero();
        assertThat(some.out()).contains("2 rows, 1 accepted, 1 rejected");
        assertThat(importing(HEADER, "--yes").out()).contains("0 rows").contains("Nothing to add");
    }

    @Test
    void portsThatCannotBeHad() throws IOException {
        refused(2, "There is no port 99999.", on("serve", "--port", "99999", "--no-browser"));
        refused(2, "There is no port -1.", on("serve", "--port", "-1", "--no-browser"));
        refused(2, "There is no port 70000.", shell.run("demo", "--port", "70000", "--dir", path("demo")));
        assertThat(folder.resolve("demo")).doesNotExist();
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            Shell.Result result = on("serve", "--port", "" + port, "--no-browser");
            refused(3, "Port " + port + " is taken by another program. Choose another with --port, or 0", result);
            assertThat(result.err()).doesNotContain("Exception").doesNotContain("APPLICATION");
        }
    }

    @Test
    void aReportIsWrittenWholeOrNotAtAll() throws IOException {
        importing(CommandsTest.ITEMS, "--yes");
        Path out = folder.resolve("out");
        Files.createDirectories(out.resolve("report.html").resolve("in the way"));
        refused(3, "report.html and report.pdf cannot be written", report("-o", out.toString()));
        assertThat(names(out)).containsExactly("report.html");

        refused(2, "map.yaml is a file, not a folder.", report("-o", path("map.yaml")));
        assertThat(report("-o", path("fine"), "--date", "2024-02-29").code()).isZero();
        assertThat(names(folder.resolve("fine"))).containsExactly("report.html", "report.pdf");
    }

    @Test
    void aReportIsOfADayThatIsOne() {
        for (String date : List.of("2024-13-45", "2023-02-29", "yesterday", "")) {
            refused(2, "which is no day", report("-o", path("out"), "--date", date));
        }
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    @Timeout(60)
    void onlyFilesWithSomethingInThemAreKept() throws Exception {
        importing(CommandsTest.ITEMS, "--yes");
        Files.createDirectory(folder.resolve("H-1_folder.jpg"));
        write("H-1_empty.jpg", "");
        assertThat(new ProcessBuilder("mkfifo", path("H-1_pipe.jpg")).start().waitFor())
                .isZero();
        refused(2, "is a folder. Name the files in it.", adding("H-1_folder.jpg"));
        refused(2, "is a folder. Name the files in it.", adding("home"));
        refused(2, "There is no file", adding("H-1_nowhere.jpg"));
        refused(2, "is empty. Copy it again", adding("H-1_empty.jpg"));
        refused(2, "is a pipe or a device, not a file.", adding("H-1_pipe.jpg"));
        assertThat(folder.resolve("dossier/media/incoming")).doesNotExist();
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsKeptWithAWord() throws IOException {
        importing(CommandsTest.ITEMS, "--yes");
        write("H-1_text.jpg", "not a picture");
        Shell.Result text = adding("H-1_text.jpg");
        assertThat(text.code()).isZero();
        assertThat(text.out()).contains("Added 1 of 1 file as batch");
        assertThat(text.err()).contains("H-1_text.jpg").contains("kept as it is, but will not be shown as a picture");

        Files.write(folder.resolve("H-1.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xdb, 0, 4});
        write("H-1.pdf", "%PDF-1.7\n");
        write("H-1.txt", "anything");
        assertThat(adding("H-1.jpg").err()
                        + adding("H-1.pdf").err()
                        + adding("H-1.txt").err())
                .isEmpty();
        write("H-1_2.pdf", "something else");
        assertThat(adding("H-1_2.pdf").err()).contains("named as a PDF and is none");
    }

    @Test
    void aFileIsNoDossier() {
        for (String command : List.of("link", "verify", "rebuild")) {
            refused(
                    3,
                    "map.yaml is a file and no dossier.",
                    shell.run(command, "-d", folder.resolve("map.yaml").toString()));
        }
    }

    @Test
    void optionsOutOfRange() {
        refused(2, "No item class is called 'gun'. Use one of: weapon", compare("--class", "gun"));
        refused(2, "--terms is 9. Give 1, 2 or 3.", compare("--terms", "9"));
        refused(2, "--permutations is 5.", compare("--permutations", "5"));
        refused(2, "--limit is 0. Give at least 1.", on("search", "1", "--limit", "0"));
        refused(2, "--limit is -1. Give at least 1.", on("search", "1", "--limit", "-1"));
        refused(2, "3 misreads cannot be searched for. Use 0, 1 or 2.", on("search", "1", "--misreads", "3"));
        refused(2, "more than 60 places", on("search", "1".repeat(61)));
        refused(2, "The reading is empty.", on("search", ""));
        refused(2, "The reading is empty.", on("search", " ", "--pattern"));
        refused(2, "The filter is empty.", on("search", "1", "-f", " "));
        assertThat(on("search", "1").code()).isZero();
    }

    @Test
    void whatIsTakenBackAlreadyIsNotTakenBackAgain() {
        String batch =
                importing(CommandsTest.ITEMS, "--yes").out().replaceAll("(?s).*as batch ([0-9a-f-]{36}).*", "$1");
        assertThat(on("undo", batch).code()).isZero();
        refused(2, "was taken back already. There is nothing left", on("undo", batch));
        refused(2, "There is no batch", on("undo", batch.replace(batch.charAt(0), batch.charAt(0) == '1' ? '2' : '1')));
        refused(2, "", on("undo", "the last one"));
    }

    @Test
    void aSubjectThatIsNamedByAnotherHasItsNameBesideItsId() {
        importing(CommandsTest.ITEMS, "--yes");
        assertThat(on("show", "H-1").out()).containsPattern("    Harbour  [0-9a-f]{8}-[0-9a-f-]{27}  –");
    }

    @Test
    void oneIsSingular() {
        assertThat(List.of(Count.of(0, "row"), Count.of(1, "row"), Count.of(2000, "row")))
                .containsExactly("0 rows", "1 row", "2,000 rows");
        assertThat(Count.of(1, "recovery", "recoveries") + Count.of(2, "recovery", "recoveries"))
                .isEqualTo("1 recovery2 recoveries");
    }

    private Shell.Result importing(String rows, String... more) {
        write("items.csv", rows);
        return on("import", join(more, "-m", path("map.yaml"), path("items.csv")));
    }

    private Shell.Result adding(String name) {
        return on("media", "add", "-d", path("dossier"), "--source", "Our team", path(name));
    }

    private Shell.Result compare(String... more) {
        return on("compare", join(more, "-g", "A:recovery = 'Harbour'"));
    }

    private Shell.Result report(String... more) {
        return on("report", join(more, "-g", "A:recovery = 'Harbour'"));
    }

    /** Runs a command on the dossier; {@code media} names it itself, behind its own command. */
    private Shell.Result on(String command, String... more) {
        String[] which = command.equals("media") ? new String[0] : new String[] {"-d", path("dossier")};
        return shell.run(Stream.of(new String[] {command}, which, more)
                .flatMap(Stream::of)
                .toArray(String[]::new));
    }

    private static String[] join(String[] more, String... first) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private static void refused(int code, String why, Shell.Result result) {
        assertThat(result.code()).as(result.out() + result.err()).isEqualTo(code);
        assertThat(result.err()).startsWith("proofmark: ").contains(why).doesNotContain("\tat ");
    }
}
