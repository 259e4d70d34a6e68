package org.proofmark.server;

import java.util.LinkedHashMap;
import java.util.Map;
import org.proofmark.model.Handling;
import org.proofmark.model.Progress;
import org.proofmark.model.Snapshot;
import org.proofmark.report.ComparisonRequest;
import org.proofmark.report.GroupComparison;
import org.proofmark.store.Dossier;

/** Comparisons that were asked for on a page: each runs by itself, tells how far it is, and can be cancelled. */
final class Comparisons {
    private static final int REMEMBERED = 10;

    private final Dossier dossier;
    private final Map<String, Asking> runs = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asking> eldest) {
            boolean full = size() > REMEMBERED;
            if (full) {
                eldest.getValue().run().cancel();
            }
            return full;
        }
    };

    Comparisons(Dossier dossier) {
        this.dossier = dossier;
    }

    /** One comparison, running or done, as a reader of one clearance asked for it. */
    private record Asking(Handling clearance, Run<GroupComparison> run) {}

    /** Starts a comparison; the result is the name it is asked for by. */
    synchronized String start(ComparisonRequest request, Handling clearance) {
        String name = Keys.secret();
        runs.put(name, new Asking(clearance, Run.start("comparison", progress -> make(request, clearance, progress))));
        return name;
    }

    private GroupComparison make(ComparisonRequest request, Handling clearance, Progress progress) {
        try (Snapshot snapshot = dossier.snapshot(clearance)) {
            return GroupComparison.of(snapshot, request, progress);
        } catch (IllegalArgumentException e) {
            throw new ImpossibleComparison(String.valueOf(e.getMessage()), e);
        }
    }

    /** A comparison by its name, for a reader of the clearance it was made for; throws {@link Refused} otherwise. */
    synchronized Run<GroupComparison> named(String name, Handling clearance) {
        Asking asking = runs.get(name);
        if (asking == null || asking.clearance() != clearance) {
            throw new Refused(404, "refused.no-comparison");
        }
        return asking.run();
    }
}
