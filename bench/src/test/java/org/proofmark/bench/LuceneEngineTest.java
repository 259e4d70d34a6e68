package org.proofmark.bench;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LuceneEngineTest {
    @ParameterizedTest
    @EnumSource
    void findsWhatTheScanFinds(Population population) {
        EngineContract.check(LuceneEngine::new, population);
    }

    @Test
    void findsWhatWasAddedLast() {
        EngineContract.checkAdding(LuceneEngine::new);
    }
}
