package org.proofmark.model;

import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Records as plain values: the maps, lists, texts and numbers that the ledger writes in canonical form, and the way back.
 * Old versions go through their upcasters; what this version does not know is kept as it came.
 */
public final class Plain {
    private static final String ATTRIBUTES = "attributes";
    private static final String LOCATOR = "locator";

    private Plain() {}

    /** The stored form of a body, fields sorted by name. */
    public static SortedMap<String, Object> of(Body body) {
        SortedMap<String, Object> plain = new TreeMap<>(body.unknown());
        if (body.payload() instanceof Opaque opaque) {
            plain.putAll(opaque.content());
        } else {
            Fields.of(body.payload().getClass()).write(body.payload(), plain);
        }
        if (!body.attributes().isEmpty()) {
            plain.put(ATTRIBUTES, new TreeMap<>(body.attributes()));
        }
        if (body.locator() != null) {
            plain.put(LOCATOR, body.locator());
        }
        return plain;
    }

    /** Reads a stored body. Never fails: what cannot be understood comes back {@link Opaque}, with the reason. */
    public static Body body(String type, int version, Map<String, ? extends @Nullable Object> stored) {
        Map<String, Object> plain = stated(stored);
        @Nullable Object attributes = plain.remove(ATTRIBUTES);
        @Nullable Object locator = plain.remove(LOCATOR);
        Map<String, String> texts = texts(attributes);
        @Nullable String place = locator instanceof String text ? text : null;
        RecordType known = RecordType.named(type);
        if (known == null || version > known.version()) {
            return new Body(
                    new Opaque(type, plain, "its type or version is newer than this program"), texts, place, Map.of());
        }
        try {
            for (UnaryOperator<Map<String, Object>> up :
                    known.upcasters().subList(version - 1, known.upcasters().size())) {
                plain = up.apply(plain);
            }
            Fields fields = Fields.of(known.form());
            Payload payload = (Payload) fields.read(plain);
            plain.keySet().retainAll(fields.unknownIn(plain));
            return new Body(payload, texts, place, plain);
        } catch (RuntimeException e) {
            return new Body(new Opaque(type, plain, String.valueOf(e.getMessage())), texts, place, Map.of());
        }
    }

    /** A copy without fields that hold nothing. */
    private static Map<String, Object> stated(Map<String, ? extends @Nullable Object> stored) {
        Map<String, Object> plain = new HashMap<>();
        stored.forEach((name, value) -> {
            if (value != null) {
                plain.put(name, value);
            }
        });
        return plain;
    }

    private static Map<String, String> texts(@Nullable Object attributes) {
        if (!(attributes instanceof Map<?, ?> map)) {
            return Map.of();
        }
        Map<String, String> texts = new TreeMap<>();
        map.forEach((name, value) -> texts.put((String) name, String.valueOf(value)));
        return texts;
    }

    /** The form of an envelope that is logged, fields sorted by name. */
    public static SortedMap<String, Object> of(Envelope envelope) {
        SortedMap<String, Object> plain = new TreeMap<>();
        plain.put("id", envelope.id().toString());
        plain.put("subject", envelope.subject().toString());
        plain.put("type", envelope.type());
        plain.put("schemaVersion", (long) envelope.schemaVersion());
        plain.put(
                "author",
                new TreeMap<>(Map.of(
                        "account",
                        envelope.author().account(),
                        "device",
                        envelope.author().device())));
        plain.put("source", envelope.source().toString());
        putIfKnown(plain, "statedAt", envelope.statedAt());
        plain.put("recordedAt", envelope.recordedAt().toString());
        putIfKnown(plain, "batch", envelope.batch());
        putIfKnown(plain, "supersedes", envelope.supersedes());
        plain.put("handling", envelope.handling().term());
        putIfKnown(plain, "grade", envelope.grade());
        if (envelope.synthetic()) {
            plain.put("synthetic", true);
        }
        plain.put("commitment", envelope.commitment());
        return plain;
    }

    private static void putIfKnown(Map<String, Object> plain, String name, @Nullable Object value) {
        if (value != null) {
            plain.put(name, value.toString());
        }
    }

    /** Reads a logged envelope; throws {@link InvalidRecordException} for one that no Proofmark wrote. */
    public static Envelope envelope(Map<String, ? extends @Nullable Object> stored) {
        Map<String, Object> plain = stated(stored);
        try {
            Map<?, ?> author = (Map<?, ?>) required(plain, "author");
            return new Envelope(
                    RecordId.parse(text(plain, "id")),
                    SubjectId.parse(text(plain, "subject")),
                    text(plain, "type"),
                    ((Number) required(plain, "schemaVersion")).intValue(),
                    new Author(String.valueOf(author.get("account")), String.valueOf(author.get("device"))),
                    SubjectId.parse(text(plain, "source")),
                    plain.get("statedAt") instanceof String date ? ImpreciseDate.parse(date) : null,
                    Instants.parse(text(plain, "recordedAt")),
                    plain.get("batch") instanceof String batch ? SubjectId.parse(batch) : null,
                    plain.get("supersedes") instanceof String old ? RecordId.parse(old) : null,
                    Term.parse(Handling.class, text(plain, "handling")),
                    plain.get("grade") instanceof String grade ? Grade.parse(grade) : null,
                    Boolean.TRUE.equals(plain.get("synthetic")),
                    text(plain, "commitment"));
        } catch (ClassCastException | DateTimeParseException e) {
            throw new InvalidRecordException(
                    "The envelope cannot be read: " + e.getMessage() + ".", "Run verify on the dossier.");
        }
    }

    private static String text(Map<String, Object> plain, String name) {
        return (String) required(plain, name);
    }

    private static Object required(Map<String, Object> plain, String name) {
        Object value = plain.get(name);
        if (value == null) {
            throw new InvalidRecordException("The envelope has no '" + name + "'.", "Run verify on the dossier.");
        }
        return value;
    }
}
