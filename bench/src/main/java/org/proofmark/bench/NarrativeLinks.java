package org.proofmark.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.proofmark.bench.NarrativeSerials.Mention;

/**
 * Which record a narrative's mention of a serial number is of: of one of the same case, of one of another case, or of none. How
 * common each is, is estimated without labels by expectation and maximisation; within each, all records are as likely. A link is
 * proposed where it is rather right than not: a threshold that nothing was tuned for.
 */
final class NarrativeLinks {
    private static final Set<String> SAME_GUN = Set.of("exact", "cut", "misread");
    private static final int STEPS = 100;
    private static final int SAME_CASE = 0;
    private static final int OTHER_CASE = 1;
    private static final int NO_RECORD = 2;

    private final NarrativeSerials serials;
    private final List<double[]> ratios;
    private double[] shares = {1.0 / 3, 1.0 / 3, 1.0 / 3};

    /** With the weight of evidence of each record for a mention, in bits. */
    NarrativeLinks(NarrativeSerials serials, Function<Mention, double[]> bits) {
        this.serials = serials;
        ratios = serials.mentions().stream()
                .map(mention -> Arrays.stream(bits.apply(mention))
                        .map(b -> Math.pow(2, b))
                        .toArray())
                .toList();
        for (int step = 0; step < STEPS; step++) {
            shares = estimated();
        }
    }

    private double[] estimated() {
        double[] sums = new double[3];
        for (int m = 0; m < ratios.size(); m++) {
            boolean[] near = ofSameCase(serials.mentions().get(m));
            double[] probabilities = probabilities(m, near);
            sums[NO_RECORD] += 1 - Arrays.stream(probabilities).sum();
            for (int record = 0; record < near.length; record++) {
                sums[near[record] ? SAME_CASE : OTHER_CASE] += probabilities[record];
            }
        }
        return Arrays.stream(sums).map(sum -> sum / ratios.size()).toArray();
    }

    private boolean[] ofSameCase(Mention mention) {
        Set<String> near = serials.ofCase().getOrDefault(mention.caseNumber(), Set.of());
        boolean[] same = new boolean[serials.records().size()];
        for (int record = 0; record < same.length; record++) {
            same[record] = near.contains(serials.records().get(record));
        }
        return same;
    }

    /** By record, that the mention is of it. */
    private double[] probabilities(int mention, boolean[] near) {
        int count = (int) IntStream.range(0, near.length).filter(i -> near[i]).count();
        double[] weights = ratios.get(mention).clone();
        double all = shares[NO_RECORD];
        for (int record = 0; record < weights.length; record++) {
            weights[record] *= near[record] ? shares[SAME_CASE] / count : shares[OTHER_CASE] / (weights.length - count);
            all += weights[record];
        }
        double sum = all;
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    /**
     * What was proposed for mentions of one kind.
     *
     * @param missed rows whose record was not proposed
     * @param sameCase rows with a link that the labels do not know, to a record of the same case
     * @param otherCase rows with such a link to a record of another case
     */
    record Links(int mentions, int right, List<String> missed, List<String> sameCase, List<String> otherCase) {
        private Links and(Links other) {
            return new Links(
                    mentions + other.mentions,
                    right + other.right,
                    joined(missed, other.missed),
                    joined(sameCase, other.sameCase),
                    joined(otherCase, other.otherCase));
        }

        private static List<String> joined(List<String> some, List<String> others) {
            return Stream.concat(some.stream(), others.stream()).toList();
        }

        /** Links that the labels do not know. */
        int wrong() {
            return sameCase.size() + otherCase.size();
        }

        double recall() {
            return (double) right / (right + missed.size());
        }

        double precision() {
            return (double) right / (right + wrong());
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d mentions, %d right, %d missed %s, unlabelled of the same case %d %s, of another %d %s; recall %.3f precision %.3f",
                    mentions,
                    right,
                    missed.size(),
                    missed,
                    sameCase.size(),
                    sameCase,
                    otherCase.size(),
                    otherCase,
                    recall(),
                    precision());
        }
    }

    /** The links proposed, by the kind of mention; {@code same gun} sums exact, cut and misread ones, {@code all} all. */
    Map<String, Links> byKind() {
        Map<String, Links> byKind = new TreeMap<>();
        for (int m = 0; m < ratios.size(); m++) {
            Mention mention = serials.mentions().get(m);
            Links links = links(m, mention);
            byKind.merge(mention.kind(), links, Links::and);
            byKind.merge("all", links, Links::and);
            if (SAME_GUN.contains(mention.kind())) {
                byKind.merge("same gun", links, Links::and);
            }
        }
        return byKind;
    }

    private Links links(int m, Mention mention) {
        boolean[] near = ofSameCase(mention);
        double[] probabilities = probabilities(m, near);
        boolean right = false;
        List<String> sameCase = new ArrayList<>();
        List<String> otherCase = new ArrayList<>();
        for (int record = 0; record < near.length; record++) {
            if (probabilities[record] >= 0.5) {
                if (mention.truths().contains(serials.records().get(record))) {
                    right = true;
                } else {
                    (near[record] ? sameCase : otherCase).add(mention.row());
                }
            }
        }
        List<String> missed = right || mention.truths().isEmpty() ? List.of() : List.of(mention.row());
        return new Links(1, right ? 1 : 0, missed, sameCase, otherCase);
    }
}
