package org.proofmark.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Skipped, saying so, where no server can be started: its binaries are Linux's alone, and root needs a user namespace for it. */
class PostgresEngineTest {
    @BeforeAll
    static void requireServer() {
        try {
            new PostgresEngine().close();
        } catch (IllegalStateException | UncheckedIOException e) {
            assumeTrue(false, "PostgreSQL cannot be started here: " + e.getMessage());
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatTheScanFinds(Population population) {
        EngineContract.check(PostgresEngine::new, population);
    }

    @Test
    void findsWhatWasAddedLast() {
        EngineContract.checkAdding(PostgresEngine::new);
    }
}
