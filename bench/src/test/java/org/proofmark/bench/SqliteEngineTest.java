package org.proofmark.bench;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqliteEngineTest {
    @ParameterizedTest
    @EnumSource
    void findsWhatTheScanFinds(Population population) {
        EngineContract.check(SqliteEngine::new, population);
    }

    @Test
    void findsWhatWasAddedLast() {
        EngineContract.checkAdding(SqliteEngine::new);
    }
}
