package org.proofmark.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.proofmark.model.Body;
import org.proofmark.model.Draft;
import org.proofmark.model.Handling;
import org.proofmark.model.Identification;
import org.proofmark.model.Item;
import org.proofmark.model.ItemClass;
import org.proofmark.model.Mark;
import org.proofmark.model.MarkType;
import org.proofmark.model.Payload;
import org.proofmark.model.Recovery;
import org.proofmark.model.Source;
import org.proofmark.model.SourceKind;
import org.proofmark.model.SubjectId;
import org.proofmark.store.Dossier;

/** Made-up rifles of one maker and model: 24 that were documented twice, one that was documented three times. 27 pairs to judge. */
final class PairsDossier {
    static final int DOUBLES = 24;
    static final int PAIRS = DOUBLES + 3;

    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, SubjectId> items = new LinkedHashMap<>();
    private final SubjectId source = SubjectId.random();
    private final SubjectId east = SubjectId.random();
    private final SubjectId west = SubjectId.random();

    private PairsDossier() {}

    static PairsDossier fill(Dossier dossier) {
        return fill(dossier, DOUBLES);
    }

    /** With another number of rifles that were documented twice. */
    static PairsDossier fill(Dossier dossier, int doubles) {
        PairsDossier pairs = new PairsDossier();
        pairs.all(doubles);
        dossier.append(pairs.drafts);
        return pairs;
    }

    /** An item by its tag: {@code P-1a} and {@code P-1b} up to 24, {@code T-1} to {@code T-3}. */
    SubjectId item(String tag) {
        return Objects.requireNonNull(items.get(tag), tag);
    }

    /** The item with the smallest id. */
    SubjectId first() {
        return items.values().stream().sorted().findFirst().orElseThrow();
    }

    private void all(int doubles) {
        add(source, Source.of("Own team", SourceKind.OWN_EXAMINATION));
        add(east, Recovery.of("Depot East", null, "Country P"));
        add(west, Recovery.of("Depot West", null, "Country Q"));
        for (int i = 1; i <= doubles; i++) {
            String serial = "SYN" + (1_000_003 + 104_729L * i);
            item("P-" + i + "a", east, serial);
            item("P-" + i + "b", west, serial);
        }
        for (int i = 1; i <= 3; i++) {
            item("T-" + i, i == 1 ? east : west, "SYN8675309");
        }
    }

    private void item(String tag, SubjectId recovery, String serial) {
        SubjectId id = SubjectId.random();
        items.put(tag, id);
        add(id, new Item(ItemClass.WEAPON, "rifle", recovery, null, null, "7.62x39", tag, null, null, null, null));
        add(id, Mark.read(MarkType.SERIAL, "receiver", serial));
        add(id, new Identification("Model K", "Maker One", null, null, null, null, null));
    }

    private void add(SubjectId subject, Payload payload) {
        drafts.add(new Draft(subject, Body.of(payload), source, null, Handling.INTERNAL, null, true, null));
    }
}
