package org.proofmark.link;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.proofmark.model.Handling;
import org.proofmark.model.InvalidRecordException;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectView;

/**
 * How probable it is that a candidate is one item: by chance alone, or as people's judgements taught it.
 *
 * <p>Learnt, the log-odds are linear: an intercept, a slope times −ln of the agreements to be expected by chance (as far as one in a
 * million; beyond, chance is not what speaks against a link), and something for a misread number, for equal maker and model
 * both, for one recovery.
 *
 * @param weights in that order
 * @param same how many judgements of that verdict it was learnt from
 * @param handling the strictest handling of what it was learnt from
 * @param synthetic whether any of that is synthetic
 */
public record Calibration(List<Double> weights, int same, int different, Handling handling, boolean synthetic) {
    /** The extra attribute of a finding that holds the weights, as {@link #print} writes them. */
    public static final String ATTRIBUTE = "learnt-link-weights";

    static final List<String> NAMES = List.of("intercept", "slope", "misread", "maker-and-model", "one-recovery");

    /** The weights at which learning starts: what chance alone leaves. */
    static final List<Double> AT_FIRST = List.of(0.0, 1.0, 0.0, 0.0, 0.0);

    /** Nothing learnt: 1 less the number of such agreements to be expected by chance. */
    public static final Calibration NONE = new Calibration(AT_FIRST, 0, 0, Handling.PUBLIC, false);

    private static final double FURTHEST = Math.log(1e6);

    public Calibration {
        weights = List.copyOf(weights);
        if (weights.size() != NAMES.size() || !weights.stream().allMatch(Double::isFinite)) {
            throw new InvalidRecordException(
                    "Learnt weights of links are " + weights + ".",
                    "Give one finite number for each of " + NAMES + ".");
        }
    }

    /** The one that the reader of a snapshot sees and that was recorded last; {@link #NONE} where there is none. */
    public static Calibration of(Snapshot snapshot) {
        return recorded(snapshot).map(Calibration::of).orElse(NONE);
    }

    /** The record of it; empty where there is none. */
    public static Optional<Statement> recorded(Snapshot snapshot) {
        try (Stream<SubjectView> sources = snapshot.subjects("source")) {
            return sources.filter(v -> v.value("@" + ATTRIBUTE) != null)
                    .flatMap(v -> snapshot.profile(v.id()).groups("finding"))
                    .flatMap(g -> g.ranked().stream())
                    .filter(s -> s.body().attributes().containsKey(ATTRIBUTE))
                    .max(Comparator.comparing((Statement s) -> s.envelope().recordedAt())
                            .thenComparing(Statement::id));
        }
    }

    private static Calibration of(Statement finding) {
        Calibration read = parse(finding.body().attributes().getOrDefault(ATTRIBUTE, ""));
        return new Calibration(
                read.weights,
                read.same,
                read.different,
                finding.envelope().handling(),
                finding.envelope().synthetic());
    }

    /** How many judgements taught it; 0: none did. */
    public int judgements() {
        return same + different;
    }

    /** The probability that the two items of a weighed link are one, from 0 to 1. */
    public double probability(Link link) {
        if (judgements() == 0) {
            return Math.max(0, 1 - chance(link));
        }
        double odds = 0;
        double[] evidence = evidence(link);
        for (int i = 0; i < evidence.length; i++) {
            odds += weights.get(i) * evidence[i];
        }
        return 1 / (1 + Math.exp(-odds));
    }

    /** What of a link the weights are times. */
    static double[] evidence(Link link) {
        List<String> fields =
                link.evidence().stream().flatMap(e -> e.fields().stream()).toList();
        return new double[] {
            1,
            Math.clamp(-Math.log(chance(link)), 0, FURTHEST),
            link.isMisread() ? 1 : 0,
            fields.contains("maker") && fields.contains("model") ? 1 : 0,
            link.recoveries().size() == 1 ? 1 : 0
        };
    }

    private static double chance(Link link) {
        Double byChance = link.byChance();
        return byChance == null ? 1 : byChance;
    }

    /** As {@link #parse} reads it. */
    public String print() {
        return IntStream.range(0, NAMES.size())
                        .mapToObj(i -> NAMES.get(i) + "=" + weights.get(i))
                        .collect(Collectors.joining(" "))
                + " same=" + same + " different=" + different;
    }

    /**
     * Reads what {@link #print} writes, handling apart.
     *
     * @throws InvalidRecordException where it is anything else
     */
    static Calibration parse(String text) {
        try {
            List<Double> numbers = Arrays.stream(text.split(" ", -1))
                    .map(each -> Double.valueOf(each.substring(each.indexOf('=') + 1)))
                    .toList();
            int last = NAMES.size();
            Calibration read = new Calibration(
                    numbers.subList(0, last),
                    numbers.get(last).intValue(),
                    numbers.get(last + 1).intValue(),
                    Handling.PUBLIC,
                    false);
            if (read.print().equals(text)) {
                return read;
            }
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            // said below
        }
        throw new InvalidRecordException(
                "‘" + text + "’ are no learnt weights of links.",
                "Take the finding that holds them back, and learn again.");
    }
}
