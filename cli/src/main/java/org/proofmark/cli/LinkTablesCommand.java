package org.proofmark.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proofmark.match.LinkSpecReader;
import org.proofmark.match.LinkageWriter;
import org.proofmark.match.TableLinkage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Links the rows of tables, outside any dossier. */
@Command(
        name = "link-tables",
        mixinStandardHelpOptions = true,
        description =
                "Finds which rows of one CSV table, or of two, are about the same thing. No labels are needed; each"
                        + " pair has its probability and its reasons.")
final class LinkTablesCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec command;

    @Parameters(
            arity = "1..2",
            paramLabel = "TABLE",
            description =
                    "One table to find doubles in, or two to link; .csv or .csv.gz, in UTF-8, with a heading row.")
    @SuppressWarnings("NullAway.Init")
    List<Path> tables;

    @Option(names = "--spec", required = true, paramLabel = "FILE", description = "What each column is, as YAML.")
    @SuppressWarnings("NullAway.Init")
    Path spec;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the pairs go, as CSV.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Option(names = "--clusters", paramLabel = "FILE", description = "Where the cluster of each row goes, as CSV.")
    @Nullable
    Path clusters;

    @Option(
            names = "--least",
            paramLabel = "PROBABILITY",
            description = "Write pairs from this probability on. Default: ${DEFAULT-VALUE}.")
    double least = 0.05;

    @Option(names = "--model", description = "Print what was estimated of each column.")
    boolean model;

    @Override
    public Integer call() {
        PrintWriter print = command.commandLine().getOut();
        TableLinkage linkage = TableLinkage.link(LinkSpecReader.read(spec), tables);
        LinkageWriter writer = new LinkageWriter(linkage);
        int pairs = writer.writePairs(out, least);
        if (model) {
            linkage.model().forEach(print::println);
        }
        print.printf(
                Locale.ROOT,
                "%,d rows; %s of a probability of %s or more, of which %,d are links, in %s%n",
                linkage.rows(),
                Count.of(pairs, "pair"),
                least,
                links(linkage),
                out);
        if (clusters != null) {
            print.println(Count.of(writer.writeClusters(clusters), "cluster") + " of two rows or more, in " + clusters);
        }
        print.println("A link is a probability, not a finding.");
        return 0;
    }

    private static int links(TableLinkage linkage) {
        int links = 0;
        for (int edge = 0; edge < linkage.edges(); edge++) {
            links += linkage.isLinked(edge) ? 1 : 0;
        }
        return links;
    }
}
