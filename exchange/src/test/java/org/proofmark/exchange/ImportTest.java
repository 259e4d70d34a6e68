package org.proofmark.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.model.Batch;
import org.proofmark.model.Body;
import org.proofmark.model.Draft;
import org.proofmark.model.Handling;
import org.proofmark.model.Item;
import org.proofmark.model.Mark;
import org.proofmark.model.MarkType;
import org.proofmark.model.Recovery;
import org.proofmark.model.Retraction;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;

class ImportTest {
    private static final String TWO = "1,A,2024-05-17,weapon,1,X1,me\n2,A,2024-05-17,weapon,3,X2,you\n";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void makesWhatThePlanShows() {
        ImportPlan plan = desk.plan(TWO);
        assertThat(plan.rows()).isEqualTo(2);
        assertThat(plan.records()).isEqualTo(6);
        assertThat(plan.tallies())
                .containsExactly(
                        new Tally("source", "source", 1, 0, 0, 0),
                        new Tally("recovery", "recovery", 1, 0, 0, 1),
                        new Tally("item", "item", 2, 0, 0, 0),
                        new Tally("item", "mark", 2, 0, 0, 0));
        assertThat(plan.sample()).hasSize(6).allSatisfy(p -> assertThat(p.outcome())
                .isEqualTo(Outcome.NEW));
        SubjectId batch = desk.apply(plan);
        SubjectView item = desk.view("test/item/2");
        assertThat(item.values())
                .containsEntry("class", "weapon")
                .containsEntry("quantity", "3")
                .containsEntry("@found by", "you");
        assertThat(item.recovery()).isEqualTo(desk.view("test/recovery/A").id());
        assertThat(item.marks()).singleElement().satisfies(m -> assertThat(m.reading())
                .isEqualTo("X2"));
        try (Snapshot all = desk.dossier().snapshot(Handling.CONFIDENTIAL)) {
            assertThat(all.statements(batch)).singleElement().satisfies(s -> assertThat(s.payload())
                    .isEqualTo(new Batch(
                            "import",
                            "list.csv",
                            plan.fileSha256(),
                            "test.yaml",
                            plan.mapping().sha256(),
                            6)));
        }
    }

    @Test
    void readsTheSameFileAgainWithoutAddingAnything() {
        desk.apply(desk.plan(TWO));
        String digest = desk.dossier().viewDigest();
        ImportPlan again = desk.plan(TWO);
        assertThat(again.records()).isZero();
        assertThat(again.tallies()).allSatisfy(t -> assertThat(t.written()).isZero());
        assertThat(again.apply(Progress.NONE)).isNull();
        assertThat(desk.dossier().viewDigest()).isEqualTo(digest);
    }

    @Test
    void supersedesWhatARowSaysOtherwise() {
        desk.apply(desk.plan(TWO));
        ImportPlan plan = desk.plan(TWO.replace("X2", "X9"));
        assertThat(plan.tallies())
                .containsExactly(
                        new Tally("source", "source", 0, 1, 0, 0),
                        new Tally("recovery", "recovery", 0, 1, 0, 1),
                        new Tally("item", "item", 0, 2, 0, 0),
                        new Tally("item", "mark", 0, 1, 1, 0));
        desk.apply(plan);
        assertThat(desk.said("test/item/2"))
                .contains(Mark.read(MarkType.SERIAL, "receiver", "X9"))
                .hasSize(2);
        assertThat(desk.statements("test/item/2")).as("the old record is kept").hasSize(3);
        // Going back to the old file is a correction too.
        assertThat(desk.plan(TWO).tallies().getLast()).isEqualTo(new Tally("item", "mark", 0, 1, 1, 0));
    }

    @Test
    void keepsTheFirstFileWhenTheSecondIsUndone() {
        desk.apply(desk.plan(TWO));
        String digest = desk.dossier().viewDigest();
        SubjectId second = desk.apply(desk.plan(TWO.replace("X2", "X9") + "3,B,,weapon,1,X3,me\n"));
        desk.undo(second);
        assertThat(desk.dossier().viewDigest()).isEqualTo(digest);
    }

    @Test
    void importsAnewWhatWasUndone() {
        SubjectId first = desk.apply(desk.plan(TWO));
        desk.undo(first);
        ImportPlan again = desk.plan(TWO);
        assertThat(again.records()).isEqualTo(6);
        desk.apply(again);
        assertThat(desk.said("test/item/1")).hasSize(2);
    }

    @Test
    void doesNotBringBackWhatAPersonCorrected() {
        desk.apply(desk.plan(TWO));
        Statement mark = mark("test/item/1");
        Mark better = Mark.read(MarkType.SERIAL, "receiver", "X7");
        Draft correction =
                Draft.of(mark.subject(), better, mark.envelope().source()).superseding(mark.id());
        desk.dossier().append(List.of(correction));
        assertThat(desk.plan(TWO).records()).isZero();
        desk.dossier()
                .append(List.of(Draft.of(
                        desk.view("test/item/2").id(),
                        new Retraction(mark("test/item/2").id(), null, "misread"),
                        mark.envelope().source())));
        assertThat(desk.plan(TWO).records()).isZero();
    }

    private Statement mark(String locator) {
        return desk.statements(locator).stream()
                .filter(s -> s.payload() instanceof Mark)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void leavesARejectedRowOutWhole() {
        ImportPlan plan = desk.plan(TWO + "3,B,2024-13-01,weapon,1,X3,me\n4,B,2024-05-18,weapn,none,X4,me\n");
        assertThat(plan.accepted()).isEqualTo(2);
        assertThat(plan.rejected()).isEqualTo(2);
        assertThat(plan.problemCounts())
                .isEqualTo(Map.of(Code.NOT_A_DATE, 1L, Code.NOT_A_TERM, 1L, Code.NOT_A_NUMBER, 1L));
        assertThat(plan.problems())
                .extracting(Problem::row, Problem::column, Problem::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(4L, "date", "2024-13-01"),
                        org.assertj.core.groups.Tuple.tuple(5L, "class", "weapn"),
                        org.assertj.core.groups.Tuple.tuple(5L, "quantity", "none"));
        desk.apply(plan);
        assertThat(desk.dossier().located("test/recovery/B")).isNull();
        assertThatThrownBy(plan::strictly).isInstanceOf(ImportException.class).hasMessageContaining("2 of 4.");
    }

    @Test
    void keepsSourcesThatDisagreeSideBySide() {
        String mapping = """
                name: claims
                source: { fields: { title: paper, kind: { value: media }, address: paper } }
                subjects:
                  - name: seizure
                    key: [seizure]
                    shared: yes
                    records:
                      - type: claim
                        fields: { measure: what, basis: { value: claimed }, low: n, high: n, unit: { value: count } }
                """;
        Path file = desk.file("c.csv", "paper,seizure,what,n\nP,S,rifles,270\nQ,S,rifles,271\nP,S,rifles,270\n");
        ImportPlan plan = desk.plan(mapping, file);
        assertThat(plan.tallies())
                .containsExactly(new Tally("source", "source", 2, 0, 0, 0), new Tally("seizure", "claim", 2, 0, 0, 1));
        assertThat(plan.problems()).as("two sources may disagree").isEmpty();
        desk.apply(plan);
        assertThat(desk.said("claims/seizure/S")).hasSize(2);
        // Another mapping that names the same source finds it.
        ImportPlan other = desk.plan(mapping.replace("name: claims", "name: other"), file);
        assertThat(other.tallies().getFirst()).isEqualTo(new Tally("source", "source", 0, 2, 0, 0));
    }

    @Test
    void correctsOneOfSeveralStatementsAboutASharedSubject() {
        String both = "1,A,2024-05-17,weapon,1,,me\n2,A,2024-05-18,weapon,1,,me\n";
        desk.apply(desk.plan(both));
        assertThat(desk.plan(both).records()).isZero();
        desk.apply(desk.plan(both.replace("05-17", "05-16")));
        assertThat(dates()).containsExactlyInAnyOrder("2024-05-16", "2024-05-18");
        desk.apply(desk.plan(both.replace("05-18", "05-20")));
        assertThat(dates()).containsExactlyInAnyOrder("2024-05-17", "2024-05-20");
    }

    @Test
    void leavesStandingWhatAnotherMappingSaysOfTheSameSource() {
        desk.apply(desk.plan(TWO));
        Path file = desk.file("more.csv", Desk.HEADER + "9,C,2024-05-17,weapon,1,X9,me\n");
        Mapping brief = Mapping.parse(
                "brief.yaml",
                Desk.MAPPING
                        .replace(", reliability: B, credibility: 2", "")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        desk.apply(Import.plan(desk.dossier(), brief, file, Progress.NONE));
        assertThat(desk.plan(TWO).records()).isZero();
        assertThat(Import.plan(desk.dossier(), brief, file, Progress.NONE).records())
                .isZero();
    }

    private List<String> dates() {
        return desk.said("test/recovery/A").stream()
                .map(p -> String.valueOf(((Recovery) p).date()))
                .toList();
    }

    @Test
    void refusesToApplyToADossierThatHasChanged() {
        ImportPlan plan = desk.plan(TWO);
        desk.apply(desk.plan("1,A,2024-05-17,weapon,1,X1,me\n"));
        String digest = desk.dossier().viewDigest();
        assertThatThrownBy(() -> plan.apply(Progress.NONE))
                .isInstanceOfSatisfying(
                        ImportException.class, e -> assertThat(e.code()).isEqualTo(Code.NOT_AS_PLANNED));
        assertThat(desk.dossier().viewDigest()).isEqualTo(digest);
    }

    @Test
    void givesEqualPlansEqualIds() {
        assertThat(desk.plan(TWO).id()).isEqualTo(desk.plan(TWO).id()).matches("[0-9a-f]{64}");
        assertThat(desk.plan(TWO).id())
                .isNotEqualTo(desk.plan(TWO.replace("X1", "X9")).id());
        Path file = desk.file("list.csv", Desk.HEADER + TWO);
        assertThat(desk.plan(Desk.MAPPING + "\n", file).id())
                .isNotEqualTo(desk.plan(Desk.MAPPING, file).id());
    }

    @Test
    void warnsOfNumbersOfOtherSystemsThatTheDossierHas() {
        String mapping = Desk.MAPPING.replace(
                "      - type: mark\n",
                "      - type: external-id\n        fields: { scheme: { value: iARMS }, value: finder }\n      - type: mark\n");
        desk.apply(desk.plan(mapping, desk.file("a.csv", Desk.HEADER + "1,A,,weapon,1,X1,77-1\n")));
        ImportPlan plan = desk.plan(mapping, desk.file("b.csv", Desk.HEADER + "2,A,,weapon,1,X2,77-1\n"));
        assertThat(plan.problems()).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo(Code.DOUBLE_EXTERNAL_ID);
            assertThat(p.value()).isEqualTo("77-1");
        });
    }

    @Test
    void warnsOfSerialsThatTheDossierHas() {
        desk.apply(desk.plan(TWO));
        String other = Desk.MAPPING.replace("name: test\n", "name: other\n");
        ImportPlan plan =
                desk.plan(other, desk.file("b.csv", Desk.HEADER + "1,Z,,weapon,1,x2,me\n2,Z,,weapon,1,X5,me\n"));
        assertThat(plan.problemCounts()).isEqualTo(Map.of(Code.DOUBLE_SERIAL, 1L));
        assertThat(desk.plan(TWO).problems())
                .as("an item is no double of itself")
                .isEmpty();
    }

    @Test
    void takesHandlingGradeDateAndSyntheticFromTheMapping() {
        String mapping = Desk.MAPPING + """
                handling: restricted
                stated: { column: date, as: date }
                grade: B2
                synthetic: yes
                """;
        desk.apply(desk.plan(mapping, desk.file("list.csv", Desk.HEADER + "1,A,2024-05-17,weapon,1,,me\n")));
        assertThat(desk.statements("test/item/1")).singleElement().satisfies(s -> {
            assertThat(s.envelope().handling()).isEqualTo(Handling.RESTRICTED);
            assertThat(s.envelope().grade()).hasToString("B2");
            assertThat(s.envelope().statedAt()).hasToString("2024-05-17");
            assertThat(s.envelope().synthetic()).isTrue();
        });
    }

    @Test
    void cancelsWithoutATrace() {
        ImportPlan plan = desk.plan(TWO);
        String digest = desk.dossier().viewDigest();
        Progress stop = new Progress() {
            @Override
            public void at(long rows, long bytes, long total) {
                assertThat(rows).isEqualTo(3);
                assertThat(bytes).isEqualTo(total);
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> plan.apply(stop)).isInstanceOf(ImportException.class);
        assertThat(desk.dossier().viewDigest()).isEqualTo(digest);
        assertThat(desk.dossier().hasLocators("test/")).isFalse();
    }

    /** Import, then undo, is as if nothing had been, whatever the file and whatever was there before. */
    @Test
    void undoesAnyImport() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20);
        for (int round = 0; round < 25; round++) {
            ImportPlan plan = desk.plan(rows(random));
            if (plan.records() == 0) {
                continue;
            }
            String before = desk.dossier().viewDigest();
            SubjectId batch = desk.apply(plan);
            String after = desk.dossier().viewDigest();
            assertThat(after).isNotEqualTo(before);
            assertThat(desk.plan(MAPPING_OF_ALL, plan.file()).records())
                    .as("again")
                    .isZero();
            if (round % 3 != 0) {
                desk.undo(batch);
                assertThat(desk.dossier().viewDigest()).as("round " + round).isEqualTo(before);
            }
        }
    }

    private static final String MAPPING_OF_ALL = Desk.MAPPING;

    private static String rows(RandomGenerator random) {
        List<String> rows = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            rows.add(String.join(
                    ",",
                    String.valueOf(random.nextInt(8)),
                    List.of("", "A", "B", "C/D").get(random.nextInt(4)),
                    List.of("", "2024-05-17", "202X", "never").get(random.nextInt(4)),
                    List.of("weapon", "ammunition", "wepon").get(random.nextInt(3)),
                    List.of("", "1", "7").get(random.nextInt(3)),
                    List.of("", "X" + random.nextInt(4), "n/a").get(random.nextInt(3)),
                    List.of("", "me", "you").get(random.nextInt(3))));
        }
        return String.join("\n", rows) + "\n";
    }

    @Test
    void escapesKeysInLocators() {
        desk.apply(desk.plan("1/2,A%,,weapon,1,,me\n"));
        assertThat(desk.said("test/item/1%2F2")).hasSize(1);
        assertThat(desk.said("test/recovery/A%25")).hasSize(1);
    }

    @Test
    void keepsWhatIsSaidInTheRecordAndNowhereElse() {
        desk.apply(desk.plan("1,,,weapon,,,\n"));
        assertThat(desk.statements("test/item/1")).singleElement().satisfies(s -> assertThat(s.body())
                .isEqualTo(new Body(
                        Item.of(org.proofmark.model.ItemClass.WEAPON, null, null), Map.of(), "test/item/1", Map.of())));
    }
}
