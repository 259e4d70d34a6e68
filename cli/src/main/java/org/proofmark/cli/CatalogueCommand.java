package org.proofmark.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalogue.Alias;
import org.proofmark.catalogue.Catalogue;
import org.proofmark.catalogue.CatalogueFile;
import org.proofmark.catalogue.Entry;
import org.proofmark.catalogue.Kind;
import org.proofmark.catalogue.Names;
import org.proofmark.catalogue.Overlay;
import org.proofmark.catalogue.Relation;
import org.proofmark.model.Term;
import org.proofmark.store.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The reference table. */
@Command(
        name = "catalogue",
        mixinStandardHelpOptions = true,
        description = "Looks things up in the catalogue of models, makers, factory codes, calibres and states.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CatalogueCommand.Find.class,
            CatalogueCommand.Show.class,
            CatalogueCommand.Export.class,
            CatalogueCommand.Import.class
        })
final class CatalogueCommand implements Callable<Integer> {
    /** A check found something wrong, or nothing. */
    private static final int NOTHING = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return Failures.INPUT;
    }

    /** From a typed name to entries. */
    @Command(
            name = "find",
            mixinStandardHelpOptions = true,
            description = "Finds entries by a name as it was typed, and says why. Several may be meant, or none.")
    static final class Find implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec spec;

        @Mixin
        OverlayOption overlay = new OverlayOption();

        @Parameters(arity = "1..*", paramLabel = "NAME", description = "The name, as it was typed or read.")
        List<String> name = List.of();

        @Option(
                names = {"-k", "--kind"},
                paramLabel = "KIND",
                description = "Only state, calibre, maker, factory-code or model.")
        @Nullable
        String kind;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            Catalogue catalogue = overlay.catalogue();
            List<Kind> kinds = kind == null ? List.of(Kind.values()) : List.of(Term.parse(Kind.class, kind));
            int found = 0;
            for (Kind each : kinds) {
                found += print(out, each, new Names(catalogue, each).find(String.join(" ", name)));
            }
            if (found == 0) {
                out.println("Not in the catalogue: " + String.join(" ", name) + ".");
            }
            return found == 0 ? NOTHING : 0;
        }

        private static int print(PrintWriter out, Kind kind, Names.Answer answer) {
            switch (answer) {
                case Names.Answer.Found found -> {
                    out.println(heading(kind) + ":");
                    line(out, found.best());
                    return 1;
                }
                case Names.Answer.Ambiguous several -> {
                    out.println(heading(kind) + ", several may be meant:");
                    several.candidates().forEach(c -> line(out, c));
                    return 1;
                }
                case Names.Answer.NotInCatalogue none -> {
                    return 0;
                }
            }
        }

        private static String heading(Kind kind) {
            return kind.words().substring(0, 1).toUpperCase(Locale.ROOT)
                    + kind.words().substring(1);
        }

        private static void line(PrintWriter out, Names.Candidate candidate) {
            out.printf(
                    Locale.ROOT,
                    "  %-24s %s (%.2f: %s)%n",
                    candidate.entry().id(),
                    candidate.entry().name(),
                    candidate.score(),
                    candidate.why());
        }
    }

    /** One entry. */
    @Command(name = "show", mixinStandardHelpOptions = true, description = "Shows an entry, with its source.")
    static final class Show implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec spec;

        @Mixin
        OverlayOption overlay = new OverlayOption();

        @Parameters(paramLabel = "ID", description = "Its id; 'catalogue find' tells it.")
        String id = "";

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            Catalogue catalogue = overlay.catalogue();
            catalogue
                    .find(id)
                    .ifPresentOrElse(
                            entry -> print(out, entry, catalogue),
                            () -> out.println("Not in the catalogue: " + id + "."));
            return catalogue.find(id).isPresent() ? 0 : NOTHING;
        }

        private static void print(PrintWriter out, Entry entry, Catalogue catalogue) {
            out.println(entry.name() + " (" + entry.kind().words() + " " + entry.id() + ")"
                    + (entry.isKnown() ? "" : "  PROPOSED, not part of the catalogue"));
            entry.aliases().forEach(alias -> out.println("  also      " + words(alias)));
            entry.relations().forEach(relation -> out.println("  " + words(relation, catalogue)));
            if (entry.years() != null) {
                out.println("  years     " + entry.years());
            }
            entry.features()
                    .forEach(
                            f -> out.printf(Locale.ROOT, "  %-9s %s%n", f.kind().words(), f.text()));
            entry.caveats().forEach(caveat -> out.println("  note      " + caveat));
            out.println(
                    "  source    " + entry.source() + " (" + entry.certainty().words() + ")");
            if (entry.changed() != null) {
                out.println("  changed   by " + entry.changed().by() + ", "
                        + entry.changed().at());
            }
        }

        private static String words(Alias alias) {
            return alias.text() + " (" + (alias.language() == null ? "" : alias.language() + ", ")
                    + alias.kind().words() + ")";
        }

        private static String words(Relation relation, Catalogue catalogue) {
            return String.format(
                    Locale.ROOT,
                    "%-9s %s (%s)%s",
                    relation.kind().words(),
                    catalogue.name(relation.target()),
                    relation.target(),
                    relation.when() == null ? "" : ", " + relation.when());
        }
    }

    /** Writes entries as CSV. */
    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes the catalogue as CSV, or with --own the own lines of a dossier alone.")
    static final class Export implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec spec;

        @Mixin
        OverlayOption overlay = new OverlayOption();

        @Option(names = "--own", description = "Only the lines that were added to the dossier.")
        boolean own;

        @Parameters(paramLabel = "FILE", description = "Where to write it.")
        Path file = Path.of("catalogue.csv");

        @Override
        public Integer call() {
            String text = CatalogueFile.write(
                    own ? overlay.overlay().lines() : overlay.catalogue().lines());
            Path target = file.toAbsolutePath();
            OutputFiles.write(
                    Objects.requireNonNullElse(target.getParent(), target),
                    Map.of(Objects.toString(target.getFileName(), ""), text.getBytes(StandardCharsets.UTF_8)));
            spec.commandLine().getOut().println("Wrote " + file + ".");
            return 0;
        }
    }

    /** Adds lines to a dossier's own. */
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "Adds the lines of a CSV file to the own lines of a dossier: new entries; with 'correction' in the column status",
                "what replaces fields of an entry; with 'proposed' what is kept and never counts as known."
            })
    static final class Import implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec spec;

        @Mixin
        OverlayOption overlay = new OverlayOption();

        @Parameters(paramLabel = "FILE", description = "The file.")
        Path file = Path.of("catalogue.csv");

        @Override
        public Integer call() {
            Path folder = overlay.folder();
            GivenFile.require(file);
            Overlay old = overlay.overlay();
            Overlay added = Overlay.read(file);
            Overlay all = old.and(added);
            old.over(Catalogue.starter())
                    .with(new ArrayList<>(
                            all.lines().subList(old.lines().size(), all.lines().size())));
            if (all.lines().size() > old.lines().size()) {
                OutputFiles.write(
                        folder,
                        Map.of(Overlay.FILE, CatalogueFile.write(all.lines()).getBytes(StandardCharsets.UTF_8)));
            }
            if (Dossier.isEncrypted(folder)) {
                spec.commandLine()
                        .getErr()
                        .println("The dossier is encrypted and its " + Overlay.FILE
                                + " is not. Write nothing into it that must stay secret.");
            }
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "Added %,d of %,d lines; %,d were there already.%n",
                            all.lines().size() - old.lines().size(),
                            added.lines().size(),
                            old.lines().size()
                                    + added.lines().size()
                                    - all.lines().size());
            return 0;
        }
    }
}
