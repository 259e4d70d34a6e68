package org.proofmark.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.proofmark.model.Body;
import org.proofmark.model.Draft;
import org.proofmark.model.Handling;
import org.proofmark.model.Identification;
import org.proofmark.model.Item;
import org.proofmark.model.ItemClass;
import org.proofmark.model.Mark;
import org.proofmark.model.MarkState;
import org.proofmark.model.MarkType;
import org.proofmark.model.Payload;
import org.proofmark.model.Recovery;
import org.proofmark.model.Source;
import org.proofmark.model.SourceKind;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Writing;
import org.proofmark.store.Dossier;

/** Some fifty made-up items with marks, the same in every run but for their ids: eight to look for, the others to look among. */
final class MarksDossier {
    private static final long SEED = 20261127;
    private static final int OTHERS = 42;

    private final List<Draft> drafts = new ArrayList<>();
    private final SubjectId source = SubjectId.random();
    private final SubjectId east = SubjectId.random();
    private final SubjectId west = SubjectId.random();

    private MarksDossier() {}

    static void fill(Dossier dossier) {
        MarksDossier marks = new MarksDossier();
        marks.all();
        dossier.append(marks.drafts);
    }

    private void all() {
        add(source, Source.of("Own team", SourceKind.OWN_EXAMINATION), source, Handling.INTERNAL);
        add(east, Recovery.of("Depot East", null, "Country P"), source, Handling.INTERNAL);
        add(west, Recovery.of("Depot West", null, "Country Q"), source, Handling.INTERNAL);
        item("S-1", "Model K", east, serial("SYN268114", Writing.LITERAL), Handling.INTERNAL);
        item("S-2", "Model K", west, serial("SYN26(8)1?4", Writing.NOTATION), Handling.INTERNAL);
        item("S-3", "Model L", west, serial("SYN26B114", Writing.LITERAL), Handling.INTERNAL);
        item("S-4", "Model L", east, serial("SYN <26>8114", Writing.NOTATION), Handling.INTERNAL);
        item("S-5", "Model K", east, serial("SYN26814", Writing.LITERAL), Handling.INTERNAL);
        item("S-6", "Model K", east, serial("SYN268115", Writing.LITERAL), Handling.RESTRICTED);
        item("S-7", "Model L", west, serial("SYN III*", Writing.LITERAL), Handling.INTERNAL);
        item("S-8", "Model K", west, Mark.read(MarkType.MODEL, "receiver", "56"), Handling.INTERNAL);
        Random random = new Random(SEED);
        for (int i = 1; i <= OTHERS; i++) {
            item(
                    "T-" + i,
                    i % 3 == 0 ? "Model L" : "Model K",
                    i % 2 == 0 ? east : west,
                    serial("SYN9" + (10_000 + random.nextInt(90_000)), Writing.LITERAL),
                    Handling.INTERNAL);
        }
    }

    private static Mark serial(String reading, Writing writing) {
        return new Mark(MarkType.SERIAL, "receiver", null, MarkState.READ, null, reading, writing, null);
    }

    private void item(String tag, String model, SubjectId recovery, Mark mark, Handling handling) {
        SubjectId id = SubjectId.random();
        add(
                id,
                new Item(
                        ItemClass.WEAPON,
                        "assault rifle",
                        recovery,
                        null,
                        null,
                        "7.62x39",
                        tag,
                        null,
                        null,
                        null,
                        null),
                source,
                handling);
        add(id, mark, source, handling);
        add(id, new Identification(model, null, null, null, null, null, null), source, handling);
    }

    private void add(SubjectId subject, Payload payload, SubjectId word, Handling handling) {
        drafts.add(new Draft(subject, Body.of(payload), word, null, handling, null, true, null));
    }
}
