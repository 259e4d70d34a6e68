package org.proofmark.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostgresEngineTest {
    @BeforeAll
    static void requireLinux() {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "PostgreSQL's binaries are fetched for Linux alone");
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
