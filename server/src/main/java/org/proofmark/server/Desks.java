package org.proofmark.server;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.link.Calibration;
import org.proofmark.link.ClusterOptions;
import org.proofmark.link.JudgedPair;
import org.proofmark.link.Judgements;
import org.proofmark.link.SubjectPair;
import org.proofmark.model.Handling;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Verdict;
import org.proofmark.store.Dossier;
import org.proofmark.store.Reach;
import org.proofmark.store.SkippedPairs;

/** The desk of the account that this server writes for, worked out anew only when something was recorded; and what it skipped. */
final class Desks {
    private final Dossier dossier;
    private final Candidates candidates;
    private final Map<Handling, Laid> desks = new EnumMap<>(Handling.class);
    private final SkippedPairs skipped;

    Desks(Dossier dossier, Candidates candidates) {
        this.dossier = dossier;
        this.candidates = candidates;
        this.skipped = dossier.skipped();
    }

    /** A desk, and how far the records and the candidates reach that it was worked out of. */
    private record Laid(Reach reach, long candidates, Desk desk) {}

    /** The account that judges. */
    String account() {
        return dossier.author().account();
    }

    /** The desk as it is for a reader, of these candidates. */
    synchronized Desk of(Reader reader, Candidates.Found found) {
        Reach reach = dossier.reach(reader.snapshot());
        Laid laid = desks.get(reader.clearance());
        if (laid == null || !laid.reach().equals(reach) || laid.candidates() != found.reach()) {
            List<JudgedPair> judged = judged(laid, reach, reader.snapshot());
            ClusterOptions options = ClusterOptions.of(reader.snapshot());
            Calibration calibration = calibration(laid, reach, reader.snapshot());
            laid = new Laid(reach, found.reach(), Desk.of(judged, options, calibration, found, account()));
            desks.put(reader.clearance(), laid);
        }
        return laid.desk();
    }

    /** Where nothing but verdicts came since the desk was laid, only what they are about is read again. */
    private List<JudgedPair> judged(@Nullable Laid laid, Reach reach, Snapshot snapshot) {
        return laid == null
                        || laid.reach().besideJudgements() != reach.besideJudgements()
                        || laid.reach().all() > reach.all()
                ? Judgements.read(snapshot)
                : Judgements.again(
                        laid.desk().judged().values(),
                        dossier.changedSince(snapshot, laid.reach().all()),
                        snapshot);
    }

    /** What was learnt of candidates is no judgement itself. */
    private static Calibration calibration(@Nullable Laid laid, Reach reach, Snapshot snapshot) {
        return laid == null || laid.reach().besideJudgements() != reach.besideJudgements()
                ? Calibration.of(snapshot)
                : laid.desk().calibration();
    }

    /** The desk of the candidates that are known now, without a search for them. */
    Desk ofKnown(Reader reader) {
        Candidates.Found known = candidates.known(reader.clearance());
        return of(reader, known == null ? Candidates.Found.NONE : known);
    }

    /** What is known of the candidates, waiting a moment for a search. */
    Candidates.Sought sought(Reader reader) {
        return candidates.of(reader);
    }

    /**
     * An item that another may be one with.
     *
     * @param verdict what counts of the judgements on the two; null: nobody judged
     * @param address of the page of the pair
     */
    public record Beside(Shown other, @Nullable Verdict verdict, String address) {}

    /** The pairs of an item that were judged, or are known as candidates. */
    List<Beside> about(SubjectId item, Reader reader) {
        Desk desk = ofKnown(reader);
        return Stream.concat(desk.judged().keySet().stream(), desk.candidates().keySet().stream())
                .filter(p -> p.a().equals(item) || p.b().equals(item))
                .distinct()
                .sorted()
                .map(p -> {
                    JudgedPair judged = desk.judged(p);
                    return new Beside(
                            reader.link(p.a().equals(item) ? p.b() : p.a()),
                            judged == null ? null : judged.verdict(),
                            PairView.address(p));
                })
                .filter(b -> b.other().address() != null)
                .toList();
    }

    /** Puts a pair at the end of the account's queue; no record is made of it. */
    void skip(SubjectPair pair) {
        skipped.add(new SkippedPairs.Pair(pair.a(), pair.b()));
    }

    List<SubjectPair> skipped() {
        return skipped.all().stream()
                .map(p -> SubjectPair.of(p.one(), p.other()))
                .toList();
    }
}
