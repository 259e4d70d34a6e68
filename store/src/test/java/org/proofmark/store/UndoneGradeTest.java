package org.proofmark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.model.Batch;
import org.proofmark.model.Draft;
import org.proofmark.model.Handling;
import org.proofmark.model.Identification;
import org.proofmark.model.Mark;
import org.proofmark.model.MarkType;
import org.proofmark.model.Payload;
import org.proofmark.model.RecordId;
import org.proofmark.model.Reliability;
import org.proofmark.model.Retraction;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Source;
import org.proofmark.model.SourceKind;
import org.proofmark.model.SubjectId;

/** Whatever a batch did to a source's grade, undoing the batch undoes what it did to every item. */
class UndoneGradeTest {
    private static final Source GOOD = new Source("Good", SourceKind.MEDIA, Reliability.B, 2, null, null, null);
    private static final Source POOR = new Source("Poor", SourceKind.MEDIA, Reliability.C, 3, null, null, null);
    private static final Source BEST = new Source("Poor", SourceKind.MEDIA, Reliability.A, 1, null, null, null);

    @TempDir
    Path folder;

    private final SubjectId good = SubjectId.random();
    private final SubjectId poor = SubjectId.random();
    private final SubjectId item = SubjectId.random();

    @Test
    void byANewGradeARetractionOrACorrection() {
        Keyring keyring = new Keyring(folder.resolve("keys"), null);
        try (Dossier dossier = Dossier.create(folder.resolve("dossier"), keyring, Specimen.AUTHOR, null)) {
            RecordId grade = dossier.append(List.of(
                            Draft.ofSource(good, GOOD),
                            Draft.ofSource(poor, POOR),
                            Draft.of(item, Mark.read(MarkType.SERIAL, "bolt", "SYN-GOOD"), good),
                            Draft.of(item, Mark.read(MarkType.SERIAL, "bolt", "SYN-POOR"), poor)))
                    .getFirst();
            Payload other = new Identification("model", null, null, null, null, null, null);
            for (Draft draft : List.of(
                    Draft.ofSource(poor, BEST),
                    Draft.of(good, new Retraction(grade, null, null), good),
                    Draft.of(good, other, good).superseding(grade))) {
                undoing(dossier, draft);
            }
        }
    }

    private void undoing(Dossier dossier, Draft draft) {
        assertThat(reading(dossier)).isEqualTo("SYN-GOOD");
        String before = dossier.viewDigest();
        SubjectId batch = SubjectId.random();
        try (Appending appending = dossier.appending(batch)) {
            appending.add(Draft.of(batch, new Batch("entry", null, null, null, null, 1), good));
            appending.add(draft);
            appending.commit();
        }
        // A new grade counts beside the old one; the later record is not the preferred one by its date alone.
        assertThat(dossier.verify(n -> {}).faults()).isEmpty();
        assertThat(dossier.viewDigest()).isNotEqualTo(before);
        if (!draft.body().payload().equals(BEST)) {
            assertThat(reading(dossier)).isEqualTo("SYN-POOR");
        }
        dossier.undo(batch, good, "test");
        assertThat(dossier.verify(n -> {}).faults()).isEmpty();
        assertThat(dossier.viewDigest()).isEqualTo(before);
        assertThat(reading(dossier)).isEqualTo("SYN-GOOD");
    }

    private String reading(Dossier dossier) {
        try (Snapshot snapshot = dossier.snapshot(Handling.INTERNAL)) {
            var view = snapshot.subject(item);
            return view == null ? "" : String.valueOf(view.marks().getFirst().reading());
        }
    }
}
