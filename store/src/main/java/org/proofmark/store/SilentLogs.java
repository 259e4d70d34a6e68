package org.proofmark.store;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.jspecify.annotations.Nullable;

/** Keeps Flyway quiet: what goes wrong comes as an exception, and nothing else of it concerns a user. */
public final class SilentLogs implements LogCreator {
    @Override
    public Log createLogger(Class<?> type) {
        return new Silence();
    }

    private static final class Silence implements Log {
        @Override
        public void debug(@Nullable String message) {}

        @Override
        public void info(@Nullable String message) {}

        @Override
        public void warn(@Nullable String message) {}

        @Override
        public void error(@Nullable String message) {}

        @Override
        public void error(@Nullable String message, @Nullable Exception cause) {}

        @Override
        public void notice(@Nullable String message) {}
    }
}
