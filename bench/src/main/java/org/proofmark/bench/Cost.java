package org.proofmark.bench;

import java.time.Duration;

/**
 * What a piece of work took.
 *
 * @param seconds by the clock
 * @param processor seconds of processor time, all threads of the process together
 */
record Cost(double seconds, double processor) {
    static Cost of(Runnable work) {
        double used = used();
        long start = System.nanoTime();
        work.run();
        return new Cost((System.nanoTime() - start) / 1e9, used() - used);
    }

    private static double used() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }
}
