package org.proofmark.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Filter;
import org.proofmark.model.MarkView;
import org.proofmark.model.Profile;
import org.proofmark.model.Sighting;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Truth;
import org.proofmark.model.Watch;
import org.proofmark.notation.Reading;
import org.proofmark.search.Hit;
import org.proofmark.search.Question;
import org.proofmark.store.Dossier;
import org.proofmark.store.MarkAnswer;

/**
 * The watch list of a dossier: the {@link Watch}es that count, and what came under them. Nothing is remembered beside the records: the
 * alerts of two dossiers with the same records are the same.
 */
public final class Watches {
    private static final Comparator<Alert> NEWEST_FIRST = Comparator.comparing(Alert::recorded)
            .reversed()
            .thenComparing(a -> a.item().id());

    private final Dossier dossier;
    private final Snapshot snapshot;

    /** Of a dossier as a snapshot of it sees it. */
    public Watches(Dossier dossier, Snapshot snapshot) {
        this.dossier = dossier;
        this.snapshot = snapshot;
    }

    /**
     * A watch and what came under it.
     *
     * @param alerts of the best marks that fit, newest item first, those that were answered as well
     * @param count how many marks fit, exactly; null where the watch asks for none
     */
    public record Watched(
            SubjectView view,
            Watch watch,
            List<Alert> alerts,
            @Nullable Long count) {
        public Watched {
            alerts = List.copyOf(alerts);
        }

        /** Whether more fits than is looked at: the watch says too little to be of use. */
        public boolean isTooWide() {
            return (count != null && count > MarkSearch.MOST) || alerts.size() >= MarkSearch.MOST;
        }

        /** The alerts that nobody answered. */
        public List<Alert> open() {
            return alerts.stream().filter(Alert::isOpen).toList();
        }
    }

    /** Every watch, by name. */
    public List<Watched> all() {
        try (Stream<SubjectView> watches = snapshot.subjects("watch")) {
            return watches
                    .sorted(Comparator.comparing(SubjectView::label).thenComparing(SubjectView::id))
                    .map(SubjectView::id)
                    .toList()
                    .stream()
                    .map(this::one)
                    .flatMap(Stream::ofNullable)
                    .toList();
        }
    }

    /** One watch; null where there is none, or none this reader may see. */
    public @Nullable Watched one(SubjectId id) {
        SubjectView view = snapshot.subject(id);
        Profile profile = snapshot.profile(id);
        Watch watch = profile.preferred(Watch.class).findFirst().orElse(null);
        if (view == null || watch == null) {
            return null;
        }
        Map<SubjectId, List<Statement>> answers = answers(profile);
        Reading cells = watch.cells();
        List<Alert> alerts = new ArrayList<>();
        Long count = null;
        if (cells == null) {
            holding(watch.wanted()).forEach(item -> alerts.add(alert(view, item, null, null, answers)));
        } else {
            MarkAnswer answer =
                    dossier.search(snapshot, new Question(cells, watch.allowed(), MarkSearch.MOST), () -> false);
            count = answer.count();
            best(answer).values().stream()
                    .filter(found -> holds(watch.wanted(), found.item()))
                    .forEach(found -> alerts.add(alert(view, found.item(), found.mark(), found.hit(), answers)));
        }
        alerts.sort(NEWEST_FIRST);
        return new Watched(view, watch, alerts, count);
    }

    /** Of each item the mark that fits best. */
    private static Map<SubjectId, MarkAnswer.Found> best(MarkAnswer answer) {
        Map<SubjectId, MarkAnswer.Found> best = new HashMap<>();
        answer.best().forEach(found -> best.putIfAbsent(found.item().id(), found));
        return best;
    }

    private List<SubjectView> holding(Filter wanted) {
        List<SubjectView> holding = new ArrayList<>();
        snapshot.items(item -> {
            if (holding.size() < MarkSearch.MOST && holds(wanted, item)) {
                holding.add(item);
            }
        });
        return holding;
    }

    private boolean holds(Filter wanted, SubjectView item) {
        return wanted.test(item, FoundItem.recovery(item, snapshot)) == Truth.TRUE;
    }

    private static Map<SubjectId, List<Statement>> answers(Profile profile) {
        Map<SubjectId, List<Statement>> answers = new HashMap<>();
        profile.groups("sighting").forEach(g -> {
            if (g.preferred().payload() instanceof Sighting sighting) {
                answers.put(sighting.item(), g.ranked());
            }
        });
        return answers;
    }

    private Alert alert(
            SubjectView watch,
            SubjectView item,
            @Nullable MarkView mark,
            @Nullable Hit hit,
            Map<SubjectId, List<Statement>> answers) {
        Instant recorded = snapshot.statements(item.id()).stream()
                .map(s -> s.envelope().recordedAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return new Alert(
                watch,
                item,
                FoundItem.recovery(item, snapshot),
                mark,
                hit,
                recorded,
                answers.getOrDefault(item.id(), List.of()));
    }
}
