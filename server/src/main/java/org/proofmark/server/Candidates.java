package org.proofmark.server;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proofmark.link.Link;
import org.proofmark.link.LinkOptions;
import org.proofmark.link.Linkage;
import org.proofmark.link.Links;
import org.proofmark.link.SubjectPair;
import org.proofmark.model.Handling;
import org.proofmark.model.Progress;
import org.proofmark.model.Snapshot;
import org.proofmark.store.Dossier;

/**
 * The pairs that may be one item, as readers of each clearance see them. They are sought in a thread of their own, once, and
 * again when something but a judgement was recorded; until then the ones found before are shown.
 */
final class Candidates {
    private final Dossier dossier;
    private final Map<Handling, Search> searches = new EnumMap<>(Handling.class);

    Candidates(Dossier dossier) {
        this.dossier = dossier;
    }

    /**
     * Every candidate, by pair.
     *
     * @param reach the newest record, judgements left out, of what they were found in; -1: none were sought
     */
    record Found(long reach, Linkage linkage, Map<SubjectPair, Link> links) {
        /** As long as none were sought. */
        static final Found NONE = of(-1, new Linkage(List.of(), Map.of(), List.of(), 0, Handling.PUBLIC, false));

        static Found of(long reach, Linkage linkage) {
            Map<SubjectPair, Link> links = new TreeMap<>();
            linkage.links().forEach(l -> links.put(SubjectPair.of(l.a(), l.b()), l));
            return new Found(reach, linkage, links);
        }
    }

    /**
     * What is known of the candidates now.
     *
     * @param found the newest that were found; null: none were sought yet
     * @param current whether nothing was recorded since
     * @param percent how far the search is that is running
     */
    record Sought(@Nullable Found found, boolean current, long percent) {}

    /**
     * A search, and what the ones before it found.
     *
     * @param reach the newest record, judgements left out, that it was begun for
     */
    private record Search(
            long reach, Run<Found> run, @Nullable Found before) {
        @Nullable
        Found newest() {
            Found found = run.known();
            return found != null ? found : before;
        }
    }

    /**
     * The candidates; begins a search where none was made of the dossier as it is now. Whoever has none yet waits a moment for it;
     * who judges the ones found before does not.
     */
    Sought of(Reader reader) {
        Search search =
                search(reader.clearance(), dossier.reach(reader.snapshot()).besideJudgements());
        Found found =
                search.before() == null ? search.run().result() : search.run().resultNow();
        return new Sought(
                found != null ? found : search.before(),
                found != null,
                search.run().percent());
    }

    private synchronized Search search(Handling clearance, long reach) {
        Search last = searches.get(clearance);
        if (last != null && last.reach() == reach) {
            return last;
        }
        if (last != null) {
            last.run().cancel();
        }
        Search next = new Search(
                reach, Run.start("candidates", p -> find(clearance, p)), last == null ? null : last.newest());
        searches.put(clearance, next);
        return next;
    }

    private Found find(Handling clearance, Progress progress) {
        try (Snapshot snapshot = dossier.snapshot(clearance)) {
            return Found.of(
                    dossier.reach(snapshot).besideJudgements(),
                    Links.candidates(snapshot, LinkOptions.STANDARD, progress));
        }
    }

    /** The newest candidates that were found for readers of a clearance, without a search; null: none were sought yet. */
    synchronized @Nullable Found known(Handling clearance) {
        Search last = searches.get(clearance);
        return last == null ? null : last.newest();
    }
}
