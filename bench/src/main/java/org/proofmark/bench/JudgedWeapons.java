package org.proofmark.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.proofmark.model.Author;
import org.proofmark.model.Body;
import org.proofmark.model.Draft;
import org.proofmark.model.Handling;
import org.proofmark.model.Identification;
import org.proofmark.model.Item;
import org.proofmark.model.ItemClass;
import org.proofmark.model.Judgement;
import org.proofmark.model.Mark;
import org.proofmark.model.MarkType;
import org.proofmark.model.Payload;
import org.proofmark.model.Recovery;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Source;
import org.proofmark.model.SourceKind;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Verdict;
import org.proofmark.store.Appending;
import org.proofmark.store.Dossier;
import org.proofmark.store.Keyring;

/** Made-up weapons in recoveries of a hundred records; one record in ten is the second of its weapon, and of every other such pair it was judged so. */
final class JudgedWeapons {
    private static final int EACH = 100;
    private static final int MODELS = 60;
    private static final long NUMBERS = 9_000_000_000L;

    private final Appending appending;
    private final SplittableRandom random;
    private final SubjectId source = SubjectId.random();
    private SubjectId recovery = SubjectId.random();
    private int made;

    private JudgedWeapons(Appending appending, SplittableRandom random) {
        this.appending = appending;
        this.random = random;
    }

    static void fill(Dossier dossier, int items, SplittableRandom random) {
        try (Appending appending = dossier.appending(null)) {
            JudgedWeapons weapons = new JudgedWeapons(appending, random);
            weapons.add(weapons.source, Source.of("Bench", SourceKind.OWN_EXAMINATION));
            weapons.all(items);
            appending.commit();
        }
    }

    private void all(int items) {
        List<Weapon> again = new ArrayList<>();
        List<SubjectId[]> pairs = new ArrayList<>();
        while (made < items) {
            boolean second = !again.isEmpty() && random.nextInt(10) == 0;
            Weapon weapon = second ? again.remove(random.nextInt(again.size())) : fresh();
            SubjectId record = record(weapon);
            if (second) {
                pairs.add(new SubjectId[] {weapon.first(), record});
            } else if (random.nextInt(8) == 0) {
                again.add(new Weapon(weapon.model(), weapon.serial(), record));
            }
        }
        for (int i = 0; i < pairs.size(); i += 2) {
            add(pairs.get(i)[0], new Judgement(pairs.get(i)[1], Verdict.SAME, null));
        }
    }

    /** @param first its first record */
    private record Weapon(String model, String serial, SubjectId first) {}

    private Weapon fresh() {
        return new Weapon(
                "Model " + (1 + random.nextInt(MODELS)),
                "SYN" + (1_000_000_000L + random.nextLong(NUMBERS)),
                SubjectId.random());
    }

    private SubjectId record(Weapon weapon) {
        if (made % EACH == 0) {
            recovery = SubjectId.random();
            add(recovery, Recovery.of("Place " + made / EACH, null, "Country P"));
        }
        SubjectId id = SubjectId.random();
        String tag = "W-" + made++;
        add(id, new Item(ItemClass.WEAPON, "rifle", recovery, null, null, "7.62x39", tag, null, null, null, null));
        add(id, Mark.read(MarkType.SERIAL, "receiver", weapon.serial()));
        add(id, new Identification(weapon.model(), "Maker of " + weapon.model(), null, null, null, null, null));
        return id;
    }

    private void add(SubjectId subject, Payload payload) {
        appending.add(new Draft(subject, Body.of(payload), source, null, Handling.INTERNAL, null, true, null));
    }

    /** Ids of two items, and tags of two others. */
    static List<String> tagsOf(Path folder, Keyring keyring) {
        List<SubjectView> found = new ArrayList<>();
        try (Dossier dossier = Dossier.open(folder, keyring, new Author("bench", "bench"), null);
                Snapshot snapshot = dossier.snapshot(Handling.CONFIDENTIAL)) {
            snapshot.items(item -> {
                if (found.size() < 4) {
                    found.add(item);
                }
            });
        }
        return List.of(
                found.get(0).id().toString(),
                found.get(1).id().toString(),
                found.get(2).label(),
                found.get(3).label());
    }
}
