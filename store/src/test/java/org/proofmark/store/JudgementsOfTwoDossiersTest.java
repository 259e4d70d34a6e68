package org.proofmark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.model.Author;
import org.proofmark.model.Draft;
import org.proofmark.model.Handling;
import org.proofmark.model.Item;
import org.proofmark.model.ItemClass;
import org.proofmark.model.Judgement;
import org.proofmark.model.Profile;
import org.proofmark.model.RecordId;
import org.proofmark.model.Retraction;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Source;
import org.proofmark.model.SourceKind;
import org.proofmark.model.Standing;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Verdict;

/**
 * Two people judge in a dossier each, then receive each other's records. What judgements are read from (profiles and standings
 * of sources) is then the same in both.
 */
class JudgementsOfTwoDossiersTest {
    @TempDir
    Path folder;

    private final List<SubjectId> items = List.of(SubjectId.random(), SubjectId.random(), SubjectId.random());
    private final SubjectId source = SubjectId.random();

    private Dossier dossier(String name) {
        Keyring keyring = new Keyring(folder.resolve("keys-" + name), null);
        return Dossier.create(folder.resolve(name), keyring, new Author(name, "laptop"), null);
    }

    @Test
    void bothReadTheSameJudgementsAfterAnExchange() throws SQLException {
        try (Dossier ada = dossier("ada");
                Dossier ben = dossier("ben")) {
            ada.append(List.of(
                    Draft.ofSource(source, Source.of("team", SourceKind.OWN_EXAMINATION)),
                    Draft.of(items.get(0), Item.of(ItemClass.WEAPON, "rifle", null), source),
                    Draft.of(items.get(1), Item.of(ItemClass.WEAPON, "rifle", null), source),
                    Draft.of(items.get(2), Item.of(ItemClass.WEAPON, "rifle", null), source)));
            receive(ben, RawRecord.of(ada), 1);
            judge(ada, new Random(2));
            judge(ben, new Random(3));
            List<RawRecord> adas = RawRecord.of(ada);
            receive(ada, RawRecord.of(ben), 4);
            receive(ben, adas, 5);
            assertThat(profiles(ben)).isEqualTo(profiles(ada));
            assertThat(standing(ben)).isEqualTo(standing(ada));
            assertThat(standing(ben).kind()).isEqualTo(SourceKind.OWN_EXAMINATION);
            assertThat(profiles(ada)).as("a pair that both judged").anyMatch(p -> p.groups("judgement")
                    .anyMatch(g -> g.ranked().stream()
                                    .map(s -> s.envelope().author().account())
                                    .distinct()
                                    .count()
                            > 1));
        }
    }

    private void judge(Dossier dossier, Random random) {
        List<RecordId> made = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Verdict verdict =
                    List.of(Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE).get(random.nextInt(3));
            Draft draft = Draft.of(items.get(i % 2), new Judgement(items.get(2 - i % 2), verdict, null), source);
            made.addAll(dossier.append(List.of(draft)));
        }
        RecordId old = made.get(2);
        dossier.append(List.of(Draft.of(items.get(0), new Retraction(old, null, null), source)));
        dossier.append(List.of(Draft.of(items.get(0), new Judgement(items.get(2), Verdict.SAME, null), source)
                .superseding(made.get(4))));
    }

    private static void receive(Dossier dossier, List<RawRecord> records, long seed) {
        Collections.shuffle(records, new Random(seed));
        try (Appending appending = dossier.appending(null)) {
            records.forEach(r -> r.into(appending));
            appending.commit();
        }
    }

    private List<Profile> profiles(Dossier dossier) {
        try (Snapshot snapshot = dossier.snapshot(Handling.CONFIDENTIAL)) {
            return items.stream().map(snapshot::profile).toList();
        }
    }

    private Standing standing(Dossier dossier) {
        try (Snapshot snapshot = dossier.snapshot(Handling.CONFIDENTIAL)) {
            return snapshot.standing(source);
        }
    }
}
