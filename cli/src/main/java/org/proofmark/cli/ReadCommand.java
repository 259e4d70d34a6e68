package org.proofmark.cli;

import java.io.PrintWriter;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalogue.HeadstampSenses;
import org.proofmark.exchange.ReadAnswer;
import org.proofmark.notation.FittingTexts;
import org.proofmark.notation.Headstamp;
import org.proofmark.notation.LikelyTexts;
import org.proofmark.notation.MisreadExplanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a reading may be. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description =
                "Says in words what a reading in mark notation says, what the mark may be, and how many marks it may"
                        + " be.")
final class ReadCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    OverlayOption overlay = new OverlayOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "READING",
            description = "In mark notation: ? one character, * any, [8B] one of, (8) doubtful, {…} removed.")
    @Nullable
    String reading;

    @Option(
            names = "--headstamp",
            paramLabel = "NOTATION",
            description =
                    "A headstamp instead: clock positions and marks, as in '12=10 6=8(3)'. Says what its entries may"
                            + " be: codes, years, calibres of the catalogue.")
    @Nullable
    String headstamp;

    @Option(
            names = "--technique",
            paramLabel = "TECHNIQUE",
            description = "How it was made or handed on: stamped, engraved, dot-peened, hand-copied, unknown. Default:"
                    + " ${DEFAULT-VALUE}.")
    String technique = "unknown";

    @Option(
            names = "--against",
            paramLabel = "READING",
            description = "Weigh it against this second reading: are both of one mark?")
    @Nullable
    String against;

    @Option(names = "--limit", description = "How many texts to show. Default: ${DEFAULT-VALUE}.")
    int limit = 10;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public Integer call() {
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("--limit is " + limit + ". Give 1 to 1000.");
        }
        if ((reading == null) == (headstamp == null)) {
            throw new IllegalArgumentException(
                    "There is nothing to read, or two things. Give a reading or --headstamp.");
        }
        return reading == null
                ? headstamp(Headstamp.parse(String.valueOf(headstamp)))
                : reading(ReadAnswer.of(reading, technique, against, limit));
    }

    private Integer headstamp(Headstamp read) {
        int thisYear = LocalDate.now(ZoneOffset.UTC).getYear();
        HeadstampText text = new HeadstampText(read, new HeadstampSenses(overlay.catalogue(), read, thisYear));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, text.tree());
        } else {
            text.print(out);
        }
        return 0;
    }

    private Integer reading(ReadAnswer answer) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, answer.tree());
        } else {
            print(out, answer);
            answer.pair().ifPresent(why -> print(out, why));
        }
        return 0;
    }

    private void print(PrintWriter out, ReadAnswer answer) {
        FittingTexts fitting = answer.fitting();
        LikelyTexts likely = answer.likely();
        out.println("read:   " + answer.reading().describe());
        out.println("fits:   " + fits(fitting));
        out.printf(
                Locale.ROOT,
                "likely: %s with %.0f %% of the probability%s%n",
                texts(Math.round(likely.size())),
                100 * likely.share(),
                fitting.all().isPresent() ? "" : ", of up to " + answer.mostSigns() + " signs");
        for (LikelyTexts.Text text : likely.likeliest()) {
            out.printf(Locale.ROOT, "  %8s  %s%n", percent(text.probability()), text.text());
        }
        out.println("Likely by the misread model for "
                + (technique.equals("unknown") ? "marks of unknown technique" : technique + " marks")
                + " among marks of any kind, if nothing was cut off. It proposes; look again at the object.");
    }

    private String fits(FittingTexts fitting) {
        return fitting.all()
                .map(all -> count(all) + (all.equals(BigInteger.ONE) ? "" : ", of letters and digits where it is open"))
                .orElseGet(() -> {
                    int least = fitting.fewestSigns();
                    StringBuilder lengths = new StringBuilder("infinitely many texts; of");
                    for (int signs = least; signs <= least + 3; signs++) {
                        lengths.append(signs == least ? " " : ", ")
                                .append(signs)
                                .append(" signs ")
                                .append(fitting.ofLength(signs)
                                        .map(BigInteger::toString)
                                        .orElse("too many to count"));
                    }
                    return lengths.toString();
                });
    }

    private static void print(PrintWriter out, MisreadExplanation why) {
        out.printf(
                Locale.ROOT,
                "against the second reading: %+.1f bits%s%n",
                why.score(),
                why.score() < 0 ? ", rather of another mark" : "");
        why.steps().forEach(step -> out.printf(Locale.ROOT, "  %+6.1f  %s%n", step.bits(), step.words()));
        out.printf(Locale.ROOT, "  %+6.1f  all other ways to lay them side by side%n", why.otherAlignments());
    }

    private static String percent(double probability) {
        return probability < 0.0001 ? "< 0.01 %" : String.format(Locale.ROOT, "%.2f %%", 100 * probability);
    }

    private static String texts(long count) {
        return count(BigInteger.valueOf(count));
    }

    private static String count(BigInteger texts) {
        return texts.equals(BigInteger.ONE) ? "1 text" : String.format(Locale.ROOT, "%,d texts", texts);
    }
}
