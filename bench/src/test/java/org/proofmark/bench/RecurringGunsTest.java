package org.proofmark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class RecurringGunsTest {
    private static final Path ROOT = Path.of(System.getProperty("proofmark.root", ".."));

    @Test
    void whatWasJudgedTheSameByHandIsLinkedAndNothingElse() throws IOException {
        Path folder = ROOT.resolve("../shared/data/crime-guns");
        Assumptions.assumeTrue(
                Files.exists(folder), "Skipped: the crime-gun data is not there (shared/data beside the repository).");
        RecurringGuns guns = RecurringGuns.of(folder, ROOT.resolve("examples/mappings/gunstat.yaml"));
        assertThat(guns.answers()).hasSize(17).allMatch(RecurringGuns.Answer::asJudged);
    }
}
