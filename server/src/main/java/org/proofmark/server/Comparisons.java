package org.proofmark.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Handling;
import org.proofmark.model.Snapshot;
import org.proofmark.report.ComparisonRequest;
import org.proofmark.report.GroupComparison;
import org.proofmark.store.Dossier;

/** Comparisons that were asked for on a page: each runs by itself, tells how far it is, and can be cancelled. */
final class Comparisons {
    private static final int REMEMBERED = 10;
    private static final long PATIENCE_MILLIS = 1_500;

    private final Dossier dossier;
    private final Map<String, Run> runs = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Run> eldest) {
            boolean full = size() > REMEMBERED;
            if (full) {
                eldest.getValue().cancel();
            }
            return full;
        }
    };

    Comparisons(Dossier dossier) {
        this.dossier = dossier;
    }

    /** One comparison, running or done, as a reader of one clearance asked for it. */
    static final class Run {
        private final Handling clearance;
        private final AtomicLong percent = new AtomicLong();
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private final CompletableFuture<GroupComparison> result = new CompletableFuture<>();

        private Run(Handling clearance) {
            this.clearance = clearance;
        }

        Handling clearance() {
            return clearance;
        }

        /** How much of it is done, in percent of its present step. */
        long percent() {
            return percent.get();
        }

        void cancel() {
            cancelled.set(true);
        }

        boolean isCancelled() {
            return cancelled.get();
        }

        /**
         * The result, waiting a moment for it; null: it is still running. Throws {@link ImpossibleComparison} where it
         * cannot be made as asked.
         */
        @Nullable
        GroupComparison result() {
            try {
                return result.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                return null;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IllegalArgumentException wrong) {
                    throw new ImpossibleComparison(String.valueOf(wrong.getMessage()), wrong);
                }
                throw new IllegalStateException("The comparison failed.", e.getCause());
            }
        }

        private void run(Dossier dossier, ComparisonRequest request) {
            try (Snapshot snapshot = dossier.snapshot(clearance)) {
                result.complete(GroupComparison.of(snapshot, request, (done, total) -> {
                    percent.set(100 * done / Math.max(1, total));
                    return !cancelled.get();
                }));
            } catch (CancellationException e) {
                cancelled.set(true);
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        }
    }

    /** Starts a comparison; the result is the name it is asked for by. */
    synchronized String start(ComparisonRequest request, Handling clearance) {
        String name = Keys.secret();
        Run run = new Run(clearance);
        runs.put(name, run);
        Thread.ofPlatform().name("comparison").daemon(true).start(() -> run.run(dossier, request));
        return name;
    }

    /** A comparison by its name, for a reader of the clearance it was made for; throws {@link Refused} otherwise. */
    synchronized Run named(String name, Handling clearance) {
        Run run = runs.get(name);
        if (run == null || run.clearance() != clearance) {
            throw new Refused(404, "refused.no-comparison");
        }
        return run;
    }
}
