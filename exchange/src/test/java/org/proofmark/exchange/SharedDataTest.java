package org.proofmark.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.model.Claim;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;

/** The mappings of {@code examples/mappings} on the public data sets that they are written for, where those are at hand. */
class SharedDataTest {
    private static final Path ROOT = Path.of(System.getProperty("proofmark.root", ".."));
    private static final Path DATA = ROOT.resolve("../shared/data");

    @TempDir
    Path folder;

    private static Mapping mapping(String name) {
        return Mapping.read(ROOT.resolve("examples/mappings").resolve(name));
    }

    private static Path data(String name) {
        Path file = DATA.resolve(name);
        boolean there = Files.exists(file);
        if (!there) {
            System.out.println("Skipped: " + name + " is not in the shared data beside this checkout.");
        }
        Assumptions.assumeTrue(there, name + " is not at hand");
        return file;
    }

    @Test
    void everyMappingCanBeRead() {
        for (String name : new String[] {"components.yaml", "gunstat.yaml", "maritime-seizures.yaml"}) {
            assertThat(mapping(name).rules().subjects()).isNotEmpty();
        }
    }

    @Test
    void components() {
        Path file = data("components/components.csv");
        try (Desk desk = new Desk(folder)) {
            ImportPlan plan = importAndCheck(desk, mapping("components.yaml"), file);
            assertThat(plan.rows()).isEqualTo(8_326);
            assertThat(plan.rejected()).isZero();
            // 8 ids are repeated word for word in 316 rows each; the first of each counts.
            assertThat(plan.problemCounts()).isEqualTo(Map.of(Code.REPEATED_ROW, 2_520L));
            assertThat(tally(plan, "component", "item").added()).isEqualTo(5_806);
            assertThat(tally(plan, "system", "recovery").added()).isEqualTo(195);
            SubjectView item = desk.view("gur-components/component/gur-7187");
            assertThat(item.values())
                    .containsEntry("class", "component")
                    .containsEntry("maker", "Telefly Telecommunications Equipment Co., Limited")
                    .containsEntry("@maker country", "CN")
                    .doesNotContainKey("country");
            assertThat(item.recovery())
                    .isEqualTo(desk.view("gur-components/system/geran-4-uav").id());
        }
    }

    @Test
    void crimeGuns() {
        Path file = data("crime-guns/de_gunstat_redacted.csv");
        try (Desk desk = new Desk(folder)) {
            ImportPlan plan = importAndCheck(desk, mapping("gunstat.yaml"), file);
            assertThat(plan.rows()).isEqualTo(635);
            assertThat(plan.rejected()).isZero();
            assertThat(tally(plan, "gun", "item").added()).isEqualTo(635);
            assertThat(tally(plan, "gun", "mark").added()).isEqualTo(583);
            assertThat(tally(plan, "case", "external-id").added()).isEqualTo(508);
            assertThat(mapping("gunstat.yaml").rules().columns().headings())
                    .as("pseudonyms of private persons are never read")
                    .noneMatch(heading -> heading.endsWith("_pid"));
        }
    }

    @Test
    void maritimeSeizures() {
        Path file = data("seizures/maritime_seizure_claims.csv");
        try (Desk desk = new Desk(folder)) {
            ImportPlan plan = importAndCheck(desk, mapping("maritime-seizures.yaml"), file);
            assertThat(plan.rows()).isEqualTo(57);
            assertThat(plan.rejected()).isZero();
            assertThat(plan.problems()).isEmpty();
            assertThat(tally(plan, "source", "source").added()).isEqualTo(20);
            assertThat(tally(plan, "seizure", "claim").added()).isEqualTo(57);
            assertThat(desk.said("maritime-seizures/seizure/2021-05-06-MONTEREY").stream()
                            .filter(p -> p instanceof Claim c && c.measure().equals("AK-pattern rifles"))
                            .map(p -> ((Claim) p).wording()))
                    .containsExactlyInAnyOrder("thousands", "nearly 3,000", "more than 2,500");
        }
    }

    private static Tally tally(ImportPlan plan, String subject, String type) {
        return plan.tallies().stream()
                .filter(t -> t.subject().equals(subject) && t.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** Imports, imports again, undoes, and leaves the dossier with the file imported. */
    private static ImportPlan importAndCheck(Desk desk, Mapping mapping, Path file) {
        String before = desk.dossier().viewDigest();
        ImportPlan plan = Import.plan(desk.dossier(), mapping, file, Progress.NONE);
        SubjectId batch = desk.apply(plan);
        assertThat(Import.plan(desk.dossier(), mapping, file, Progress.NONE).records())
                .as("a second import adds nothing")
                .isZero();
        desk.undo(batch);
        assertThat(desk.dossier().viewDigest()).as("undo").isEqualTo(before);
        desk.apply(Import.plan(desk.dossier(), mapping, file, Progress.NONE));
        return plan;
    }
}
