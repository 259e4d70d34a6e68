package org.proofmark.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.proofmark.bench.SerialQuestion.Kind;

/**
 * Asks about a population. Of twenty questions of a kind, fourteen are made from a mark that is there and tell three to six of its
 * characters (or all, where the kind says so), three are made from a mark that is there and tell less, so that they hit very many,
 * and three are made from a text that is not there.
 */
final class QuestionMaker {
    private enum Tells {
        ENOUGH,
        LITTLE,
        NOTHING_THERE
    }

    private final List<String> marks;
    private final RandomGenerator random;
    private final PartialReadings partial;
    private final QuestionShapes shapes;

    QuestionMaker(List<String> marks, RandomGenerator random) {
        this.marks = marks;
        this.random = random;
        this.partial = new PartialReadings(random);
        this.shapes = new QuestionShapes(random, partial);
    }

    /** So many questions of a kind. */
    List<SerialQuestion> questions(Kind kind, int count) {
        List<SerialQuestion> questions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Tells tells = i % 20 < 14 ? Tells.ENOUGH : i % 20 < 17 ? Tells.LITTLE : Tells.NOTHING_THERE;
            questions.add(new SerialQuestion(kind, String.join("", notation(kind, tells))));
        }
        return questions;
    }

    private List<String> notation(Kind kind, Tells tells) {
        String there = plainMark();
        String text =
                tells == Tells.NOTHING_THERE ? Population.text(random, there.length(), Population.CHARACTERS) : there;
        boolean little = tells == Tells.LITTLE;
        return switch (kind) {
            case EXACT -> QuestionShapes.cells(text);
            case ANCHORED -> shapes.anchored(text, little);
            case LEADING -> shapes.leading(text, little ? 2 : 4 + random.nextInt(2));
            case UNANCHORED -> shapes.unanchored(text, little ? 2 : 4);
            case ANCHORED_CLASSES -> shapes.choosing(shapes.anchored(text, little), 1 + random.nextInt(2));
            case UNANCHORED_CLASSES ->
                QuestionShapes.between(shapes.choosing(shapes.window(text, little ? 2 : 4 + random.nextInt(2)), 2));
            case REMOVED -> shapes.removed(text, little);
            case CONTIGUOUS ->
                QuestionShapes.between(shapes.window(text, little ? 1 + random.nextInt(2) : 3 + random.nextInt(4)));
            case READING -> List.of(tells == Tells.ENOUGH && random.nextBoolean() ? partialMark() : partial.of(text));
            case MISREAD, MISREADS -> shapes.misread(QuestionShapes.cells(text), kind.misreads());
            case PARTIAL_MISREAD, PARTIAL_MISREADS -> shapes.misread(shapes.partly(text, little), kind.misreads());
        };
    }

    /** A mark that was read whole. */
    private String plainMark() {
        return Stream.generate(this::mark)
                .filter(QuestionMaker::isPlain)
                .findFirst()
                .orElseThrow();
    }

    /** A mark that was not, as it stands there. Only for a population that has some. */
    private String partialMark() {
        return Stream.generate(this::mark)
                .filter(mark -> !isPlain(mark))
                .findFirst()
                .orElseThrow();
    }

    private String mark() {
        return marks.get(random.nextInt(marks.size()));
    }

    /** Whether a mark's notation is its text. */
    static boolean isPlain(String mark) {
        return mark.chars().allMatch(c -> Population.CHARACTERS.indexOf(c) >= 0);
    }
}
