package org.proofmark.server;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Progress;

/** A long computation, in a thread of its own: it tells how far it is, and can be cancelled. */
final class Run<T> {
    private static final long PATIENCE_MILLIS = 1_500;

    private final AtomicLong percent = new AtomicLong();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final CompletableFuture<T> result = new CompletableFuture<>();

    private Run() {}

    /** Begins; {@code name} is the thread's. */
    static <T> Run<T> start(String name, Function<Progress, T> work) {
        Run<T> run = new Run<>();
        Thread.ofPlatform().name(name).daemon(true).start(() -> run.doing(work));
        return run;
    }

    private void doing(Function<Progress, T> work) {
        try {
            result.complete(work.apply((done, total) -> {
                percent.set(100 * done / Math.max(1, total));
                return !cancelled.get();
            }));
        } catch (CancellationException e) {
            cancelled.set(true);
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
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

    /** The result as it is now; null: there is none yet, or none at all. */
    @Nullable
    T known() {
        return result.isCompletedExceptionally() ? null : result.getNow(null);
    }

    /** The result, waiting a moment for it; null: it is still running. Throws what the computation threw. */
    @Nullable
    T result() {
        return result(PATIENCE_MILLIS);
    }

    /** The same without waiting. */
    @Nullable
    T resultNow() {
        return result(0);
    }

    private @Nullable T result(long millis) {
        try {
            return result.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException("A computation failed.", e.getCause());
        }
    }
}
