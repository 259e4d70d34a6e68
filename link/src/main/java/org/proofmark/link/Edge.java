package org.proofmark.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Handling;
import org.proofmark.model.RecordId;
import org.proofmark.model.SubjectId;

/**
 * A reason to take two subjects for one.
 *
 * @param probability how probable that is, by a machine's reckoning, from 0 to 1; null where a person judged it
 * @param records what it rests on: the judgements, or the link's evidence
 */
public record Edge(
        SubjectPair pair, @Nullable Double probability, List<RecordId> records, Handling handling, boolean synthetic) {
    public Edge {
        records = List.copyOf(records);
        if (probability != null && !(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "The probability of " + pair + " is " + probability + ". Give a number from 0 to 1.");
        }
    }

    static Edge of(JudgedPair judged) {
        List<RecordId> records = judged.ranked().stream()
                .filter(s -> JudgedPair.verdict(s) == judged.verdict())
                .map(s -> s.id())
                .toList();
        return new Edge(judged.pair(), null, records, judged.handling(), judged.synthetic());
    }

    /**
     * The links of the kind {@link LinkKind#SAME_ITEM} that were weighed. Where nothing was learnt, as probability stands 1 less the
     * number of such agreements that the dossier would hold by chance: a lower bound on the probability that none came about so, or of
     * one of many ({@link Link#isOneOfMany}) an estimate.
     */
    public static List<Edge> of(Linkage linkage, Calibration calibration) {
        return linkage.of(LinkKind.SAME_ITEM)
                .filter(l -> l.byChance() != null)
                .map(l -> of(l, calibration))
                .toList();
    }

    private static Edge of(Link link, Calibration calibration) {
        List<RecordId> records = link.evidence().stream()
                .flatMap(e -> e.records().stream())
                .distinct()
                .toList();
        return new Edge(
                SubjectPair.of(link.a(), link.b()),
                calibration.probability(link),
                records,
                link.handling().join(calibration.handling()),
                link.synthetic() || calibration.synthetic());
    }

    /** The probability to six places, cut and not rounded: a bound near 1 is not 1. Null where a person judged. */
    public @Nullable Double bound() {
        return probability == null ? null : Double.valueOf(Math.floor(probability * 1e6) / 1e6);
    }

    /** Whether a person judged so. */
    public boolean isPersons() {
        return probability == null;
    }

    SubjectId a() {
        return pair.a();
    }

    SubjectId b() {
        return pair.b();
    }
}
