package org.proofmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking things up, adding to the catalogue, and the identification aid, through the command line. */
class CatalogueCommandsTest {
    @TempDir
    Path folder;

    private Shell.Result run(String... line) {
        return new Shell(folder.resolve("home")).bare(line);
    }

    private String dossier() {
        String dossier = folder.resolve("dossier").toString();
        assertThat(new Shell(folder.resolve("home")).run("init", dossier).code())
                .isZero();
        return dossier;
    }

    @Test
    void findsNamesAndSaysWhy() {
        assertThat(run("catalogue", "find", "7,62×39", "mm", "-k", "calibre").out())
                .contains("7.62x39")
                .contains("7.62 x 39 mm");
        assertThat(run("catalogue", "find", "Type 56").out()).contains("several may be meant");
        Shell.Result none = run("catalogue", "find", "zzzunheard");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.out()).isEqualToIgnoringNewLines("Not in the catalogue: zzzunheard.");
    }

    @Test
    void showsAnEntryWithItsSource() {
        assertThat(run("catalogue", "show", "type-68").out())
                .contains("Type 68 assault rifle")
                .contains("68형 (ko-Hang, translation)")
                .contains("source ");
        assertThat(run("catalogue", "show", "nothing").code()).isEqualTo(1);
    }

    @Test
    void aDossierKeepsOwnLinesOverTheCatalogue() throws IOException {
        String dossier = dossier();
        Path file = folder.resolve("mine.csv");
        Files.writeString(file, """
                id,kind,name,aliases,source,status,by,at
                model-k,model,Model K,=K-1,own photographs,proposed,,
                akm,,AKM rifle,,,correction,desk-2,2026-03-01
                """);
        assertThat(run("catalogue", "import", "-d", dossier, file.toString()).out())
                .contains("Added 2 of 2 lines");
        assertThat(run("catalogue", "import", "-d", dossier, file.toString()).out())
                .contains("Added 0 of 2 lines; 2 were there already");
        assertThat(run("catalogue", "show", "-d", dossier, "akm").out())
                .contains("AKM rifle")
                .contains("by desk-2, 2026-03-01");
        assertThat(run("catalogue", "show", "-d", dossier, "model-k").out()).contains("PROPOSED");
        assertThat(run("catalogue", "find", "-d", dossier, "Model K", "-k", "model")
                        .out())
                .doesNotContain("model-k");
        assertThat(run("catalogue", "show", "akm").out()).doesNotContain("AKM rifle");

        Path out = folder.resolve("own.csv");
        assertThat(run("catalogue", "export", "-d", dossier, "--own", out.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(out)).contains("'=K-1").contains("model-k");
        Path copy = folder.resolve("copy");
        assertThat(run(
                                "backup",
                                "-d",
                                dossier,
                                copy.toString(),
                                "--keys",
                                folder.resolve("home").toString())
                        .code())
                .isZero();
        assertThat(run("catalogue", "show", "-d", copy.toString(), "model-k").out())
                .contains("PROPOSED");
        assertThat(run("verify", "-d", dossier, "--keys", folder.resolve("home").toString())
                        .code())
                .isZero();
    }

    @Test
    void theWholeCatalogueGoesOutAsCsv() throws IOException {
        Path out = folder.resolve("all.csv");
        assertThat(run("catalogue", "export", out.toString()).code()).isZero();
        assertThat(Files.readAllLines(out)).hasSizeGreaterThan(700);
    }

    @Test
    void aWrongLineIsRefusedWithRowAndColumnAndNothingIsKept() throws IOException {
        String dossier = dossier();
        Path file = folder.resolve("wrong.csv");
        Files.writeString(file, "id,kind,name,source\nmodel-k,model,Model K,own photographs\nX Y,model,M,s\n");
        Shell.Result refused = run("catalogue", "import", "-d", dossier, file.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("Row 3, column 'id'");
        assertThat(Path.of(dossier, "catalogue.csv")).doesNotExist();
        assertThat(run("catalogue", "import", file.toString()).err()).contains("-d DIR");
        assertThat(run("catalogue", "find", "-d", folder.toString(), "AKM").code())
                .isEqualTo(3);
    }

    @Test
    void proposesWithReasons() {
        Shell.Result result = run(
                "identify",
                "--mark",
                "type=56",
                "--mark",
                "factory=(2)6 in triangle",
                "--calibre",
                "7.62x39",
                "--feature",
                "magazine=fixed");
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("1. Type 56 carbine; maker Jianshe Machine Tool Factory; China")
                .contains("A person identifies.")
                .contains("wp-cn-26")
                .contains("next: ");
        assertThat(run("identify", "-m", "headstamp=12=711 6=83", "--json").out())
                .contains("\"klimovsk-cartridge\"")
                .contains("\"answer\":\"proposed\"");
    }

    @Test
    void unknownStaysUnknown() {
        assertThat(run("identify").out()).startsWith("Cannot be said.");
        assertThat(run("identify", "-m", "serial=12?4", "--json").out()).contains("\"answer\":\"cannot be said\"");
        assertThat(run("identify", "-m", "factory").err()).contains("does not say what it is");
        assertThat(run("identify", "-m", "colour=red").err()).contains("Use one of");
        assertThat(run("identify", "-m", "factory=[8B").code()).isEqualTo(2);
    }

    /** Every command of the guide runs, and prints what the guide shows of it. */
    @Test
    void theGuideShowsWhatTheProgramPrints() throws IOException {
        Path guide = Path.of(System.getProperty("proofmark.root", ".."), "docs", "catalogue.md");
        Matcher blocks = Pattern.compile("```\\n\\$ \\./proofmark (.*)\\n((?:.*\\n)*?)```")
                .matcher(Files.readString(guide));
        int shown = 0;
        while (blocks.find()) {
            String out = run(words(blocks.group(1))).out();
            for (String line :
                    blocks.group(2).lines().filter(l -> !l.equals("…")).toList()) {
                assertThat(out).as(blocks.group(1)).contains(line);
            }
            shown++;
        }
        assertThat(shown).isGreaterThanOrEqualTo(4);
    }

    private static String[] words(String command) {
        return Pattern.compile("'([^']*)'|(\\S+)")
                .matcher(command)
                .results()
                .map(r -> r.group(1) != null ? r.group(1) : r.group(2))
                .toList()
                .toArray(String[]::new);
    }
}
