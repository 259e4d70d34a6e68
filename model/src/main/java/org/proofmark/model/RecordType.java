package org.proofmark.model;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A type of record: its written name, its Java form, its schema version, and how older versions are read. Upcaster {@code n}
 * turns the fields of version {@code n + 1} into those of version {@code n + 2}; it is pure and never touches stored bytes.
 */
public record RecordType(
        String name, Class<? extends Payload> form, List<UnaryOperator<Map<String, Object>>> upcasters) {

    private static final Map<String, RecordType> BY_NAME = Stream.of(
                    of("batch", Batch.class),
                    of("citation", Citation.class),
                    of("claim", Claim.class),
                    of("containment", Containment.class),
                    of("disposition", Disposition.class),
                    of("diversion", Diversion.class),
                    of("document", Document.class),
                    of("entity", Entity.class),
                    of("external-id", ExternalId.class),
                    of("finding", Finding.class),
                    of("identification", Identification.class),
                    of("item", Item.class),
                    of("judgement", Judgement.class),
                    of("lot", Lot.class),
                    new RecordType("mark", Mark.class, List.of(OldMarks::fromVersion1)),
                    of("media", Media.class),
                    of("mission", Mission.class),
                    of("permission", Permission.class),
                    of("preference", Preference.class),
                    of("recovery", Recovery.class),
                    of("release", Release.class),
                    of("retraction", Retraction.class),
                    of("right-of-reply", RightOfReply.class),
                    of("sighting", Sighting.class),
                    of("site", Site.class),
                    of("source", Source.class),
                    of("trace-request", TraceRequest.class),
                    of("trace-response", TraceResponse.class),
                    of("transfer", Transfer.class),
                    of("watch", Watch.class))
            .collect(Collectors.toUnmodifiableMap(RecordType::name, type -> type));

    private static final Map<Class<? extends Payload>, RecordType> BY_FORM =
            BY_NAME.values().stream().collect(Collectors.toUnmodifiableMap(RecordType::form, type -> type));

    private static RecordType of(String name, Class<? extends Payload> form) {
        return new RecordType(name, form, List.of());
    }

    /** The type written so; null for one that this version does not know. */
    public static @Nullable RecordType named(String name) {
        return BY_NAME.get(name);
    }

    /** The written name of a payload's type; that of an opaque one is the name it came with. */
    public static String nameOf(Payload payload) {
        return payload instanceof Opaque opaque
                ? opaque.type()
                : of(payload.getClass()).name();
    }

    static RecordType of(Class<? extends Payload> form) {
        RecordType type = BY_FORM.get(form);
        if (type == null) {
            throw new IllegalStateException("No record type for " + form);
        }
        return type;
    }

    /** The version that new records of this type are written in, counted from 1. */
    public int version() {
        return upcasters.size() + 1;
    }

    /** All types, in no particular order. */
    public static Stream<RecordType> all() {
        return BY_NAME.values().stream();
    }
}
