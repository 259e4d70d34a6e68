package org.proofmark.link;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proofmark.link.Dossier.Pair;
import org.proofmark.model.Progress;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;

/** Finds links in a dossier. */
public final class Links {
    /** Reading, the ten finders, sorting. */
    private static final int STEPS = 12;

    /** Reading, one finder, sorting. */
    private static final int CANDIDATE_STEPS = 3;

    /** Between two looks at whether to go on. */
    private static final int TICKS = 1024;

    private Links() {}

    /**
     * Every link that the snapshot's reader may see, with its evidence. The result depends on the set of records alone: neither
     * on their order nor on any hash.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} asks to stop
     */
    public static Linkage find(Snapshot snapshot, LinkOptions options, Progress progress) {
        Findings findings = new Findings();
        Dossier dossier = Dossier.read(snapshot, Judgements.read(snapshot), () -> progress.step(0, STEPS));
        OwnNumbers numbers = OwnNumbers.of(dossier);
        Set<Pair> same = new SameItems(dossier, numbers, options, findings).find(ticking(progress, 1, STEPS));
        new ForeignParts(dossier, numbers, same, options, findings).find(ticking(progress, 2, STEPS));
        new Mismatches(dossier, findings).find(ticking(progress, 3, STEPS));
        new EqualLots(dossier, options, findings).find(ticking(progress, 4, STEPS));
        new SerialRuns(dossier, options, findings).find(ticking(progress, 5, STEPS));
        new SecondaryMarks(dossier, options, findings).find(ticking(progress, 6, STEPS));
        new Alterations(dossier, options, findings).find(ticking(progress, 7, STEPS));
        new SameDocuments(dossier, options, findings).find(ticking(progress, 8, STEPS));
        new SameEntities(dossier, options, findings).find(ticking(progress, 9, STEPS));
        new SamePhotos(dossier, options, findings).find(ticking(progress, 10, STEPS));
        progress.step(11, STEPS);
        Linkage linkage = linkage(findings, dossier);
        progress.step(STEPS, STEPS);
        return linkage;
    }

    /**
     * Every link of the kind {@link LinkKind#SAME_ITEM} that marks and fields make by themselves: as {@link #find}, if nobody had
     * judged anything. What to ask people about, and what does not change with their answers.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} asks to stop
     */
    public static Linkage candidates(Snapshot snapshot, LinkOptions options, Progress progress) {
        Findings findings = new Findings();
        Dossier dossier = Dossier.read(snapshot, List.of(), () -> progress.step(0, CANDIDATE_STEPS));
        OwnNumbers numbers = OwnNumbers.of(dossier);
        new SameItems(dossier, numbers, options, findings).find(ticking(progress, 1, CANDIDATE_STEPS));
        progress.step(2, CANDIDATE_STEPS);
        Linkage linkage = linkage(findings, dossier);
        progress.step(CANDIDATE_STEPS, CANDIDATE_STEPS);
        return linkage;
    }

    private static Linkage linkage(Findings findings, Dossier dossier) {
        return new Linkage(
                findings.links().stream().sorted(ORDER).toList(),
                new EnumMap<>(findings.withheld()),
                findings.notes(),
                dossier.items().size(),
                dossier.handling(),
                dossier.synthetic());
    }

    /** With the documented thresholds, and without reports. */
    public static Linkage find(Snapshot snapshot) {
        return find(snapshot, LinkOptions.STANDARD, Progress.SILENT);
    }

    /**
     * The links that hold two or more recoveries together, in order. What is too common to mean anything is left out, what is no
     * evidence of the material but a reason to look into the records ({@link LinkKind#isPhysical}), and items that are one only if a
     * number was misread, unless a person judged so.
     */
    public static List<RecoveryEvidence> betweenRecoveries(Linkage linkage) {
        return linkage.links().stream()
                .filter(l -> l.kind().isPhysical() && l.recoveries().size() > 1 && !l.tooCommon())
                .filter(l -> !l.isMisread() || l.isJudged())
                .map(l -> new RecoveryEvidence(
                        l.id(),
                        l.kind().evidenceClass(),
                        l.recoveries(),
                        l.items(),
                        l.statement(),
                        l.handling(),
                        l.synthetic()))
                .toList();
    }

    /**
     * The recovery that a subject of a link came from: an item's own, that of what a transfer moved, a recovery itself; null where
     * none is stated.
     */
    public static @Nullable SubjectId recoveryOf(Snapshot snapshot, SubjectView subject) {
        SubjectId moved = subject.reference("of");
        SubjectView goods = subject.kind().equals("transfer") && moved != null ? snapshot.subject(moved) : null;
        SubjectView from = goods == null ? subject : goods;
        return from.kind().equals("recovery") ? from.id() : from.recovery();
    }

    private static final Comparator<Link> ORDER = Comparator.comparing(Link::kind)
            .thenComparing(Link::items, Links::compare)
            .thenComparing(Link::id);

    private static int compare(List<SubjectId> a, List<SubjectId> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private static Runnable ticking(Progress progress, int step, int steps) {
        progress.step(step, steps);
        int[] ticks = {0};
        return () -> {
            if (++ticks[0] % TICKS == 0) {
                progress.step(step, steps);
            }
        };
    }
}
