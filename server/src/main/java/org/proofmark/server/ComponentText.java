package org.proofmark.server;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.GeoPoint;
import org.proofmark.model.Grade;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.RecordId;
import org.proofmark.model.Reliability;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Term;

/** Reads the text of one input as the value of its component. Every refusal says what was typed and the remedy. */
final class ComponentText {
    private static final Pattern POINT =
            Pattern.compile("\\s*(-?[0-9.]+)\\s*[,;]\\s*(-?[0-9.]+)\\s*(?:±\\s*([0-9.]+))?\\s*");

    private final Reader reader;

    ComponentText(Reader reader) {
        this.reader = reader;
    }

    /** The value; throws {@link UnreadableText}, or an error of the model or the notation. */
    Object read(RecordComponent component, String text) {
        Class<?> form = component.getType();
        if (form.isEnum() && form != Reliability.class) {
            return term(form, text);
        }
        return switch (form.getSimpleName()) {
            case "String" -> text;
            case "ImpreciseDate" -> ImpreciseDate.parse(text);
            case "Long", "long" -> whole(text);
            case "Integer", "int" -> Math.toIntExact(Math.clamp(whole(text), 0, Integer.MAX_VALUE));
            case "Double", "double" -> decimal(text);
            case "Boolean", "boolean" -> text.equals("yes");
            case "Reliability" ->
                Grade.parse(text.toUpperCase(Locale.ROOT) + "6").reliability();
            case "SubjectId" -> subject(text);
            case "RecordId" -> RecordId.parse(text);
            case "GeoPoint" -> point(text);
            case "List" ->
                text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
            default -> throw new IllegalStateException("No input is made for a " + form + ".");
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object term(Class<?> vocabulary, String text) {
        return Term.parse((Class) vocabulary, text);
    }

    private static long whole(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new UnreadableText("problem.not-whole", text);
        }
    }

    private static double decimal(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new UnreadableText("problem.not-a-number", text);
        }
    }

    private static GeoPoint point(String text) {
        Matcher parts = POINT.matcher(text);
        if (!parts.matches()) {
            throw new UnreadableText("problem.not-a-point", text);
        }
        String accuracy = parts.group(3);
        return new GeoPoint(
                decimal(parts.group(1)), decimal(parts.group(2)), accuracy == null ? null : decimal(accuracy));
    }

    /** A subject by its id, or an item by the team's number. */
    private SubjectId subject(String text) {
        if (text.length() == 36) {
            SubjectId id = SubjectId.parse(text);
            if (reader.snapshot().subject(id) == null) {
                throw new UnreadableText("problem.no-subject", text);
            }
            return id;
        }
        List<SubjectId> tagged = new ArrayList<>();
        reader.snapshot().items(i -> {
            if (hasTag(i, text)) {
                tagged.add(i.id());
            }
        });
        if (tagged.size() != 1) {
            throw new UnreadableText(tagged.isEmpty() ? "problem.no-item" : "problem.several-items", text);
        }
        return tagged.getFirst();
    }

    private static boolean hasTag(SubjectView item, String text) {
        @Nullable String tag = item.value("tag");
        return tag != null && tag.equalsIgnoreCase(text);
    }
}
