package org.proofmark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proofmark.model.Basis;
import org.proofmark.model.Claim;
import org.proofmark.model.Document;
import org.proofmark.model.DocumentKind;
import org.proofmark.model.Draft;
import org.proofmark.model.Filter;
import org.proofmark.model.GeoPoint;
import org.proofmark.model.Handling;
import org.proofmark.model.Identification;
import org.proofmark.model.IdentificationBasis;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.Item;
import org.proofmark.model.ItemClass;
import org.proofmark.model.Mark;
import org.proofmark.model.MarkType;
import org.proofmark.model.Media;
import org.proofmark.model.MemorySnapshot;
import org.proofmark.model.Mission;
import org.proofmark.model.Payload;
import org.proofmark.model.Recovery;
import org.proofmark.model.RecoveryKind;
import org.proofmark.model.Source;
import org.proofmark.model.SourceKind;
import org.proofmark.model.SubjectId;

/**
 * A made-up dossier: groups A, B and C of six weapons each, of which the first two are of the rare model, and a baseline without it.
 * A part in A bears the number of a weapon in B, and one in B that of one in C.
 */
final class SmallDossier {
    static final String RARE = "Model 68";
    static final String SERIAL_OF_B = "SYN7391846";
    static final String SERIAL_OF_C = "SYN5527013";
    private static final int EACH = 6;
    private static final int BASELINE = 45;

    final MemorySnapshot snapshot;
    final SubjectId source;
    final List<SubjectId> recoveries = new ArrayList<>();
    final Map<String, SubjectId> items = new LinkedHashMap<>();
    private final Handling handling;
    private final boolean synthetic;

    private SmallDossier(Handling handling, boolean synthetic) {
        this.snapshot = new MemorySnapshot(Handling.CONFIDENTIAL);
        this.handling = handling;
        this.synthetic = synthetic;
        this.source = SubjectId.random();
        snapshot.add(Draft.ofSource(source, Source.of("Test team", SourceKind.OWN_EXAMINATION))
                .handled(handling)
                .synthetic(synthetic));
    }

    /** @param rareInA how many of A's weapons are of the rare model; B and C have two each */
    static SmallDossier of(int rareInA, Handling handling, boolean synthetic) {
        SmallDossier dossier = new SmallDossier(handling, synthetic);
        dossier.recovery("A", rareInA, 36.1);
        dossier.recovery("B", 2, 36.4);
        dossier.recovery("C", 2, 36.7);
        for (int i = 0; i < BASELINE; i++) {
            dossier.recovery("N" + (i + 10), 0, 35 + i / 40.0);
        }
        dossier.mark("B-1", "receiver", SERIAL_OF_B);
        dossier.mark("A-1", "bolt", SERIAL_OF_B);
        dossier.mark("C-1", "receiver", SERIAL_OF_C);
        dossier.mark("B-2", "bolt", SERIAL_OF_C);
        return dossier;
    }

    static SmallDossier synthetic() {
        return of(2, Handling.INTERNAL, true);
    }

    /** Adds a record with this dossier's caveat. */
    void add(SubjectId subject, Payload payload) {
        snapshot.add(Draft.of(subject, payload, source).handled(handling).synthetic(synthetic));
    }

    private void recovery(String name, int rare, double latitude) {
        SubjectId id = SubjectId.random();
        recoveries.add(id);
        add(
                id,
                new Recovery(
                        "Place " + name,
                        RecoveryKind.SEIZED,
                        ImpreciseDate.parse("2022-01"),
                        null,
                        "Town " + name,
                        "North",
                        "Somewhere",
                        "cache",
                        new GeoPoint(latitude, 40.5, null),
                        null,
                        null,
                        null,
                        null,
                        null));
        for (int i = 1; i <= EACH; i++) {
            item(id, name + "-" + i, i <= rare ? RARE : "Model " + (i % 3 + 1));
        }
    }

    private void item(SubjectId recovery, String tag, String model) {
        SubjectId id = SubjectId.random();
        items.put(tag, id);
        add(
                id,
                new Item(
                        ItemClass.WEAPON,
                        "assault rifle",
                        recovery,
                        null,
                        null,
                        null,
                        tag,
                        null,
                        null,
                        "Store",
                        ImpreciseDate.parse("2022-02")));
        add(id, new Identification(model, "Maker 1", null, null, "7.62 x 39 mm", IdentificationBasis.IDENTIFIED, null));
    }

    SubjectId item(String tag) {
        return java.util.Objects.requireNonNull(items.get(tag));
    }

    void mark(String tag, String place, String reading) {
        add(item(tag), Mark.read(MarkType.SERIAL, place, reading));
    }

    /** Two sources that disagree about all three, and one about A. */
    SmallDossier claimed(String wording) {
        SubjectId mission = SubjectId.random();
        add(mission, new Mission("The visits", null, null, null, null));
        SubjectId other = snapshot.source(Source.of("A newspaper", SourceKind.MEDIA));
        add(mission, Claim.exact("weapons", Basis.DOCUMENTED, 18, "count"));
        snapshot.add(Draft.of(mission, new Claim("weapons", Basis.DOCUMENTED, 17.0, 17.0, "count", wording), other)
                .handled(handling));
        add(
                recoveries.getFirst(),
                new Claim("share of " + RARE + " among weapons", Basis.DOCUMENTED, 33.0, 33.0, "percent", "33 %"));
        return this;
    }

    /** A document that nothing cites yet. */
    SubjectId certificate() {
        SubjectId document = SubjectId.random();
        add(
                document,
                new Document(
                        DocumentKind.END_USER_CERTIFICATE,
                        "certificate",
                        "SYN/2014-311",
                        null,
                        "Ministry of P",
                        null,
                        null,
                        null,
                        null));
        return document;
    }

    /** One picture, filed under two items. */
    void filedTwice(String tag, String other) {
        for (String each : List.of(tag, other)) {
            add(
                    SubjectId.random(),
                    new Media("5a".repeat(32), 9, "image/jpeg", null, item(each), null, null, null, null, null, null));
        }
    }

    /** A photograph of A's first weapon. */
    SmallDossier photographed(String sha256) {
        add(
                SubjectId.random(),
                new Media(
                        sha256,
                        9,
                        "image/jpeg",
                        "A-1_bolt.jpg",
                        item("A-1"),
                        "bolt",
                        null,
                        "2022:02:01 10:00:00",
                        null,
                        null,
                        null));
        return this;
    }

    GroupComparison compared(String... groups) {
        Map<String, Filter> chosen = new LinkedHashMap<>();
        for (String group : groups) {
            chosen.put(group, Filter.parse("recovery = 'Place " + group + "'"));
        }
        ComparisonRequest request = ComparisonRequest.of(chosen);
        return GroupComparison.of(
                snapshot,
                new ComparisonRequest(
                        request.itemClass(),
                        request.items(),
                        chosen,
                        request.baseline(),
                        List.of("model", "type"),
                        request.options().withPermutations(299)),
                (done, total) -> true);
    }
}
