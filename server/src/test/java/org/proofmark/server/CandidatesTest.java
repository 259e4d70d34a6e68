package org.proofmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.link.Judging;
import org.proofmark.model.Author;
import org.proofmark.model.Draft;
import org.proofmark.model.Handling;
import org.proofmark.model.Judgement;
import org.proofmark.model.Mark;
import org.proofmark.model.MarkType;
import org.proofmark.model.Reviewer;
import org.proofmark.model.Sighting;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Source;
import org.proofmark.model.SourceKind;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Verdict;
import org.proofmark.model.Watch;
import org.proofmark.store.Dossier;
import org.proofmark.store.Keyring;
import org.springframework.context.support.StaticMessageSource;

/** When pairs are looked for again, and when not. */
class CandidatesTest {
    @TempDir
    Path folder;

    private Dossier dossier;
    private Candidates candidates;
    private @Nullable PairsDossier made;

    @BeforeEach
    void make() {
        dossier = Dossier.create(
                folder.resolve("dossier"),
                new Keyring(folder.resolve("keys"), null),
                new Author("tester", "laptop"),
                null);
        made = PairsDossier.fill(dossier);
        candidates = new Candidates(dossier);
    }

    private SubjectId item(String tag) {
        return Objects.requireNonNull(made).item(tag);
    }

    @AfterEach
    void close() {
        dossier.close();
    }

    private Candidates.@Nullable Found found() {
        Words words = new Words(new StaticMessageSource(), Language.ENGLISH);
        try (Reader reader = new Reader(dossier, Handling.CONFIDENTIAL, false, words)) {
            Candidates.Sought sought = candidates.of(reader);
            while (!sought.current()) {
                sought = candidates.of(reader);
            }
            return sought.found();
        }
    }

    @Test
    void aJudgementAndTakingItBackMakeNoNewSearch() {
        Candidates.Found before = found();
        assertThat(before).isNotNull();
        assertThat(before.links()).hasSize(PairsDossier.PAIRS);
        SubjectId a = item("P-1a");
        SubjectId source = source(a);
        dossier.append(List.of(Draft.of(a, new Judgement(item("P-1b"), Verdict.DIFFERENT, null), source)));
        assertThat(found()).isSameAs(before);
        dossier.append(List.of(Judging.takeBack(judgement(a))));
        assertThat(found()).isSameAs(before);
    }

    @Test
    void anAccountThatIsIntroducedToJudgeMakesNoNewSearchUntilItSaysMore() {
        Candidates.Found before = found();
        Reviewer reviewer;
        try (Snapshot snapshot = dossier.snapshot(Handling.CONFIDENTIAL)) {
            reviewer = Reviewer.as("tester", snapshot);
        }
        SubjectId a = item("P-1a");
        dossier.append(List.of(
                Objects.requireNonNull(reviewer.introduction()),
                Draft.of(a, new Judgement(item("P-1b"), Verdict.SAME, null), reviewer.source())));
        assertThat(found()).isSameAs(before);
        dossier.append(
                List.of(Draft.of(a, Mark.read(MarkType.SERIAL, "receiver left", "SYN5550001"), reviewer.source())));
        Candidates.Found after = found();
        assertThat(after).isNotSameAs(before);
        dossier.append(List.of(Draft.ofSource(
                reviewer.source(), Source.of("Renamed, and no account any more", SourceKind.OWN_EXAMINATION))));
        assertThat(found()).as("another standing of a source of marks").isNotSameAs(after);
    }

    @Test
    void anAnswerToAnAlertMakesNoNewSearch() {
        Candidates.Found before = found();
        SubjectId a = item("P-1a");
        SubjectId watch = SubjectId.random();
        dossier.append(List.of(Draft.of(watch, new Watch("Lot", "SYN*", null, null, null), source(a))));
        Candidates.Found after = found();
        assertThat(after).isNotSameAs(before);
        dossier.append(List.of(Draft.of(watch, new Sighting(a, Verdict.SAME, null), source(a))));
        assertThat(found()).isSameAs(after);
    }

    @Test
    void anythingElseDoes() {
        Candidates.Found before = found();
        SubjectId a = item("P-1a");
        dossier.append(List.of(Draft.of(a, Mark.read(MarkType.SERIAL, "receiver left", "SYN5550001"), source(a))));
        assertThat(found()).isNotNull().isNotSameAs(before);
        assertThat(candidates.known(Handling.CONFIDENTIAL)).isNotSameAs(before);
        assertThat(candidates.known(Handling.PUBLIC)).isNull();
    }

    private SubjectId source(SubjectId item) {
        return statements(item).getFirst().envelope().source();
    }

    private Statement judgement(SubjectId item) {
        return statements(item).stream()
                .filter(s -> s.payload() instanceof Judgement)
                .findFirst()
                .orElseThrow();
    }

    private List<Statement> statements(SubjectId item) {
        try (Snapshot snapshot = dossier.snapshot(Handling.CONFIDENTIAL)) {
            return snapshot.statements(item);
        }
    }
}
