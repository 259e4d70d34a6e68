package org.proofmark.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
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

    QuestionMaker(List<String> marks, RandomGenerator random) {
        this.marks = marks;
        this.random = random;
        this.partial = new PartialReadings(random);
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
            case EXACT -> cells(text);
            case ANCHORED -> anchored(text, little);
            case LEADING -> leading(text, little ? 2 : 4 + random.nextInt(2));
            case UNANCHORED -> unanchored(text, little ? 2 : 4);
            case ANCHORED_CLASSES -> choosing(anchored(text, little), 1 + random.nextInt(2));
            case UNANCHORED_CLASSES -> between(choosing(window(text, little ? 2 : 4 + random.nextInt(2)), 2));
            case REMOVED -> removed(text, little);
            case CONTIGUOUS -> between(window(text, little ? 1 + random.nextInt(2) : 3 + random.nextInt(4)));
            case READING -> List.of(tells == Tells.ENOUGH && random.nextBoolean() ? partialMark() : partial.of(text));
            case MISREAD, MISREADS -> misread(cells(text), kind.misreads());
            case PARTIAL_MISREAD, PARTIAL_MISREADS -> misread(partly(text, little), kind.misreads());
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

    private List<String> anchored(String text, boolean little) {
        int known = little ? 2 : 4 + random.nextInt(3);
        List<String> cells = cells(text.substring(0, Math.min(known, text.length())));
        for (int i = little ? 0 : 1 + random.nextInt(2); i > 0; i--) {
            cells.set(1 + random.nextInt(cells.size() - 1), "?");
        }
        cells.add("*");
        return cells;
    }

    private List<String> leading(String text, int known) {
        List<String> cells = new ArrayList<>(Collections.nCopies(text.length(), "?"));
        for (int place : places(1, text.length(), known)) {
            cells.set(place, text.substring(place, place + 1));
        }
        return cells;
    }

    private List<String> unanchored(String text, int known) {
        List<String> cells = new ArrayList<>(List.of("*"));
        int before = -1;
        for (int place : places(0, text.length(), known)) {
            if (before >= 0 && place > before + 1) {
                cells.add(place == before + 2 ? "?" : "*");
            }
            cells.add(text.substring(place, place + 1));
            before = place;
        }
        cells.add("*");
        return cells;
    }

    private List<String> removed(String text, boolean little) {
        int length = little ? text.length() - 2 : Math.min(2 + random.nextInt(3), text.length() - 2);
        int from = random.nextBoolean() ? 0 : random.nextInt(text.length() - length + 1);
        List<String> cells = cells(text.substring(0, from));
        cells.add("{" + "?".repeat(length) + "}");
        cells.addAll(cells(text.substring(from + length)));
        return cells;
    }

    private List<String> partly(String text, boolean little) {
        List<String> cells = choosing(cells(text), 1 + random.nextInt(2));
        for (int i = little ? 4 : 1 + random.nextInt(2); i > 0; i--) {
            cells.set(random.nextInt(cells.size()), "?");
        }
        return cells;
    }

    private List<String> window(String text, int length) {
        int cut = Math.min(length, text.length());
        int from = random.nextInt(text.length() - cut + 1);
        return cells(text.substring(from, from + cut));
    }

    private static List<String> between(List<String> cells) {
        cells.addFirst("*");
        cells.addLast("*");
        return cells;
    }

    /** With some characters replaced by a choice of what they are easily taken for. */
    private List<String> choosing(List<String> cells, int times) {
        for (int i = 0; i < times; i++) {
            int place = random.nextInt(cells.size());
            if (isPlain(cells.get(place))) {
                cells.set(place, partial.choice(cells.get(place).charAt(0), 3));
            }
        }
        return cells;
    }

    private List<String> misread(List<String> cells, int times) {
        for (int i = 0; i < times; i++) {
            int place = random.nextInt(cells.size() - 1);
            switch (random.nextInt(4)) {
                case 0 -> cells.set(place, Population.text(random, 1, Population.CHARACTERS));
                case 1 -> cells.add(place, Population.text(random, 1, Population.CHARACTERS));
                case 2 -> cells.remove(place);
                default -> Collections.swap(cells, place, place + 1);
            }
        }
        return cells;
    }

    /** Different places of a text, in order. */
    private List<Integer> places(int from, int to, int count) {
        return random.ints(from, to)
                .distinct()
                .limit(Math.min(count, to - from))
                .sorted()
                .boxed()
                .toList();
    }

    private static List<String> cells(String text) {
        return text.chars().mapToObj(Character::toString).collect(Collectors.toCollection(ArrayList::new));
    }
}
