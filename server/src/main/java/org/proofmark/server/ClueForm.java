package org.proofmark.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proofmark.catalogue.Clue;
import org.proofmark.catalogue.Feature;
import org.proofmark.catalogue.FeatureKind;
import org.proofmark.exchange.Clues;
import org.proofmark.model.MarkType;
import org.proofmark.model.MarkView;
import org.proofmark.model.SubjectView;
import org.proofmark.notation.Reading;

/**
 * What the identification aid is asked, as it stands in an address.
 *
 * @param texts what stands in the inputs, by name: {@code mark-factory}, {@code feature-stock}, {@code calibre}
 */
public record ClueForm(Map<String, List<String>> texts) {
    /** Marks that say something of where an item comes from. */
    private static final List<MarkType> MARKS = List.of(
            MarkType.MODEL,
            MarkType.FACTORY,
            MarkType.MAKER,
            MarkType.COUNTRY,
            MarkType.YEAR,
            MarkType.SERIAL,
            MarkType.SELECTOR,
            MarkType.IMPORT,
            MarkType.HEADSTAMP);

    private static final List<FeatureKind> FEATURES = List.of(
            FeatureKind.CLASS,
            FeatureKind.SELECTOR,
            FeatureKind.MAGAZINE,
            FeatureKind.STOCK,
            FeatureKind.GRIP,
            FeatureKind.HANDGUARD,
            FeatureKind.SIGHT,
            FeatureKind.BARREL,
            FeatureKind.BAYONET,
            FeatureKind.RECEIVER);

    /** One input. */
    public record Field(String name, String id, String label, String value) {}

    static ClueForm of(Map<String, String[]> parameters) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        names().forEach(name -> {
            String[] sent = parameters.get(name);
            List<String> typed = sent == null
                    ? List.of()
                    : Stream.of(sent)
                            .map(String::strip)
                            .filter(t -> !t.isEmpty())
                            .toList();
            if (!typed.isEmpty()) {
                texts.put(name, typed);
            }
        });
        return new ClueForm(texts);
    }

    /** What an item's marks and calibre say. */
    static ClueForm of(SubjectView item) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (MarkView mark : item.marks()) {
            String reading = mark.reading();
            if (reading != null && MARKS.contains(mark.type())) {
                texts.computeIfAbsent(name(mark.type()), t -> new ArrayList<>())
                        .add(mark.notation() ? reading : Reading.escape(reading));
            }
        }
        String calibre = item.value("calibre");
        if (calibre != null) {
            texts.put("calibre", List.of(calibre));
        }
        return new ClueForm(texts);
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Every clue; what cannot be read is told under the name of its input. */
    List<Clue> clues(Map<String, Fault> faults) {
        List<Clue> clues = new ArrayList<>();
        texts.forEach((name, all) -> all.forEach(text -> {
            try {
                clues.add(clue(name, text));
            } catch (IllegalArgumentException e) {
                faults.putIfAbsent(name, Fault.of(e, name));
            }
        }));
        return clues;
    }

    private static Clue clue(String name, String text) {
        if (name.startsWith("mark-")) {
            return Clues.mark(
                    MARKS.stream().filter(t -> name(t).equals(name)).findFirst().orElseThrow(), text);
        }
        if (name.startsWith("feature-")) {
            return new Clue.Seen(new Feature(
                    FEATURES.stream()
                            .filter(f -> name(f).equals(name))
                            .findFirst()
                            .orElseThrow(),
                    text));
        }
        return new Clue.Calibre(text);
    }

    /** The inputs for marks: for each type one, or as many as it has readings. */
    List<Field> marks(Words words) {
        return MARKS.stream()
                .flatMap(type -> fields(name(type), words.say("identify.mark." + type.term())))
                .toList();
    }

    List<Field> features(Words words) {
        return FEATURES.stream()
                .flatMap(kind -> fields(name(kind), words.say("identify.feature." + kind.term())))
                .toList();
    }

    Field calibre(Words words) {
        return fields("calibre", words.say("field.item.calibre")).findFirst().orElseThrow();
    }

    /** The codes of the messages that label the inputs. */
    static Stream<String> codes() {
        return Stream.concat(
                MARKS.stream().map(type -> "identify.mark." + type.term()),
                FEATURES.stream().map(kind -> "identify.feature." + kind.term()));
    }

    private Stream<Field> fields(String name, String label) {
        List<String> values = texts.getOrDefault(name, List.of(""));
        return Stream.iterate(0, i -> i < values.size(), i -> i + 1)
                .map(i -> new Field(name, i == 0 ? name : name + "-" + (i + 1), label, values.get(i)));
    }

    /** As the query of an address, without a question mark. */
    String query() {
        return texts.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(text -> e.getKey() + "=" + Words.encoded(text)))
                .collect(Collectors.joining("&"));
    }

    private static Stream<String> names() {
        return Stream.of(
                        MARKS.stream().map(ClueForm::name), FEATURES.stream().map(ClueForm::name), Stream.of("calibre"))
                .flatMap(s -> s);
    }

    private static String name(MarkType type) {
        return "mark-" + type.term();
    }

    private static String name(FeatureKind kind) {
        return "feature-" + kind.term();
    }
}
