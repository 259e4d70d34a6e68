package org.proofmark.link;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Citation;
import org.proofmark.model.Containment;
import org.proofmark.model.ContainmentKind;
import org.proofmark.model.Document;
import org.proofmark.model.DocumentKind;
import org.proofmark.model.Draft;
import org.proofmark.model.EdgeStatus;
import org.proofmark.model.Entity;
import org.proofmark.model.EntityKind;
import org.proofmark.model.Handling;
import org.proofmark.model.Identification;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.Item;
import org.proofmark.model.ItemClass;
import org.proofmark.model.Judgement;
import org.proofmark.model.Mark;
import org.proofmark.model.MarkState;
import org.proofmark.model.MarkType;
import org.proofmark.model.Media;
import org.proofmark.model.MemorySnapshot;
import org.proofmark.model.RecordId;
import org.proofmark.model.Recovery;
import org.proofmark.model.Retraction;
import org.proofmark.model.Source;
import org.proofmark.model.SourceKind;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Technique;
import org.proofmark.model.Transfer;
import org.proofmark.model.TransferKind;
import org.proofmark.model.Verdict;
import org.proofmark.model.Writing;

/** Writes small dossiers for the tests, in the words of the field. */
final class Field {
    final MemorySnapshot snapshot = new MemorySnapshot();
    private final SubjectId team = snapshot.source(Source.of("team", SourceKind.OWN_EXAMINATION));

    SubjectId recovery(String name) {
        return snapshot.add(Recovery.of(name, null, null), team);
    }

    SubjectId recovery(Recovery recovery) {
        return snapshot.add(recovery, team);
    }

    /** A single weapon; maker, model and calibre where given. */
    SubjectId weapon(
            @Nullable SubjectId recovery, @Nullable String maker, @Nullable String model, @Nullable String calibre) {
        return item(ItemClass.WEAPON, "rifle", recovery, maker, model, calibre, null);
    }

    SubjectId rifle(@Nullable SubjectId recovery, String serial) {
        SubjectId weapon = weapon(recovery, "Maker One", "Model A", "7.62 x 39 mm");
        serial(weapon, "receiver", serial);
        return weapon;
    }

    SubjectId item(
            ItemClass itemClass,
            @Nullable String type,
            @Nullable SubjectId recovery,
            @Nullable String maker,
            @Nullable String model,
            @Nullable String calibre,
            @Nullable Long quantity) {
        SubjectId subject = snapshot.add(
                new Item(itemClass, type, recovery, quantity, null, calibre, null, null, null, null, null), team);
        if (maker != null || model != null) {
            snapshot.add(subject, new Identification(model, maker, null, null, null, null, null), team);
        }
        return subject;
    }

    SubjectId part(SubjectId weapon, @Nullable String type, String serial) {
        SubjectId part = loose(null, type, serial);
        snapshot.add(part, new Containment(weapon, ContainmentKind.PART_OF, type), team);
        return part;
    }

    SubjectId loose(@Nullable SubjectId recovery, @Nullable String type, String serial) {
        SubjectId part = item(ItemClass.COMPONENT, type, recovery, null, null, null, null);
        serial(part, null, serial);
        return part;
    }

    RecordId serial(SubjectId item, @Nullable String place, String reading) {
        return mark(item, MarkType.SERIAL, place, reading);
    }

    RecordId mark(SubjectId item, MarkType type, @Nullable String place, String reading) {
        return snapshot.add(item, Mark.read(type, place, reading), team);
    }

    /** A reading in mark notation. */
    RecordId worn(SubjectId item, MarkType type, @Nullable String place, String notation) {
        return snapshot.add(
                item, new Mark(type, place, null, MarkState.READ, null, notation, Writing.NOTATION, null), team);
    }

    /** A serial mark that is gone or stamped over. */
    void altered(SubjectId item, String place, MarkState state, Technique technique) {
        String reading = state == MarkState.READ ? "1" : null;
        snapshot.add(item, new Mark(MarkType.SERIAL, place, null, state, technique, reading, null, null), team);
    }

    RecordId judge(SubjectId a, SubjectId b, Verdict verdict) {
        return snapshot.add(a, new Judgement(b, verdict, null), team);
    }

    RecordId judge(SubjectId a, SubjectId b, Verdict verdict, String day) {
        return snapshot.add(Draft.of(a, new Judgement(b, verdict, null), team).stated(ImpreciseDate.parse(day)));
    }

    RecordId takeBack(SubjectId subject, RecordId record) {
        return snapshot.add(subject, new Retraction(record, null, null), team);
    }

    void attribute(SubjectId item, ItemClass itemClass, String name, String value) {
        snapshot.add(Draft.of(item, Item.of(itemClass, null, null), team).attributes(Map.of(name, value)));
    }

    void note(SubjectId item, Handling handling, boolean synthetic) {
        snapshot.add(Draft.of(item, Mark.read(MarkType.MODEL, "side", "A"), team)
                .handled(handling)
                .synthetic(synthetic));
    }

    SubjectId document(DocumentKind kind, @Nullable String number, @Nullable String issuer, @Nullable String date) {
        return snapshot.add(
                new Document(
                        kind,
                        kind.words(),
                        number,
                        date == null ? null : ImpreciseDate.parse(date),
                        issuer,
                        null,
                        null,
                        null,
                        null),
                team);
    }

    RecordId cite(SubjectId subject, SubjectId document) {
        return snapshot.add(subject, new Citation(document, null), team);
    }

    SubjectId export(SubjectId of) {
        return snapshot.add(
                new Transfer(
                        TransferKind.EXPORT,
                        of,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        EdgeStatus.ASSERTED,
                        null),
                team);
    }

    /** A file that is attached to a subject; equal seeds are equal files. */
    SubjectId file(SubjectId of, String mediaType, int seed) {
        return file(of, mediaType, seed, null);
    }

    /** A photograph; equal seeds are equal files. */
    SubjectId photograph(@Nullable SubjectId of, int seed, @Nullable String hash) {
        return file(of, "image/jpeg", seed, hash);
    }

    private SubjectId file(@Nullable SubjectId of, String mediaType, int seed, @Nullable String hash) {
        return snapshot.add(
                new Media(String.format("%064x", seed), 1000, mediaType, null, of, null, null, null, null, null, hash),
                team);
    }

    SubjectId entity(
            EntityKind kind,
            String name,
            @Nullable String country,
            @Nullable String registration,
            @Nullable String address,
            String... aliases) {
        return snapshot.add(new Entity(kind, name, List.of(aliases), country, registration, address), team);
    }

    /** Unrelated rifles of the same maker and model, with numbers far apart. */
    void crowd(int size) {
        for (int i = 0; i < size; i++) {
            rifle(null, Integer.toString(1_234_567 + i * 7_919));
        }
    }

    Linkage linkage() {
        return Links.find(snapshot);
    }

    List<Link> links(LinkKind kind) {
        return linkage().of(kind).toList();
    }
}
