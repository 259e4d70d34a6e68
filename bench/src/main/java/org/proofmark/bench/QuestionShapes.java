package org.proofmark.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** What people type when they can read a part of a text: cells of notation, changed in place by those methods that take cells. */
final class QuestionShapes {
    private final RandomGenerator random;
    private final PartialReadings partial;

    QuestionShapes(RandomGenerator random, PartialReadings partial) {
        this.random = random;
        this.partial = partial;
    }

    /** The beginning of a text, with a character or two unread, and the rest unknown: {@code A?12*}. */
    List<String> anchored(String text, boolean little) {
        int known = little ? 2 : 4 + random.nextInt(3);
        List<String> cells = cells(text.substring(0, Math.min(known, text.length())));
        for (int i = little ? 0 : 1 + random.nextInt(2); i > 0; i--) {
            cells.set(1 + random.nextInt(cells.size() - 1), "?");
        }
        cells.add("*");
        return cells;
    }

    /** All of a text's length, and a few of its characters, never the first: {@code ?B7??9K}. */
    List<String> leading(String text, int known) {
        List<String> cells = new ArrayList<>(Collections.nCopies(text.length(), "?"));
        for (int place : places(1, text.length(), known)) {
            cells.set(place, text.substring(place, place + 1));
        }
        return cells;
    }

    /** A few characters from anywhere, what lies between unknown: {@code *3?9*K*}. */
    List<String> unanchored(String text, int known) {
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

    /** A run of characters removed, of known length: <code>{??}4871</code>. */
    List<String> removed(String text, boolean little) {
        int length = little ? text.length() - 2 : Math.min(2 + random.nextInt(3), text.length() - 2);
        int from = random.nextBoolean() ? 0 : random.nextInt(text.length() - length + 1);
        List<String> cells = cells(text.substring(0, from));
        cells.add("{" + "?".repeat(length) + "}");
        cells.addAll(cells(text.substring(from + length)));
        return cells;
    }

    /** A text with a choice or two and some characters unread. */
    List<String> partly(String text, boolean little) {
        List<String> cells = choosing(cells(text), 1 + random.nextInt(2));
        for (int i = little ? 4 : 1 + random.nextInt(2); i > 0; i--) {
            cells.set(random.nextInt(cells.size()), "?");
        }
        return cells;
    }

    /** So many neighbouring characters. */
    List<String> window(String text, int length) {
        int cut = Math.min(length, text.length());
        int from = random.nextInt(text.length() - cut + 1);
        return cells(text.substring(from, from + cut));
    }

    /** With anything before and behind. */
    static List<String> between(List<String> cells) {
        cells.addFirst("*");
        cells.addLast("*");
        return cells;
    }

    /** With some characters replaced by a choice of what they are easily taken for. */
    List<String> choosing(List<String> cells, int times) {
        for (int i = 0; i < times; i++) {
            int place = random.nextInt(cells.size());
            if (QuestionMaker.isPlain(cells.get(place))) {
                cells.set(place, partial.choice(cells.get(place).charAt(0), 3));
            }
        }
        return cells;
    }

    /** Misread so many times, in any of the four manners. */
    List<String> misread(List<String> cells, int times) {
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

    /** Each character by itself. */
    static List<String> cells(String text) {
        return text.chars().mapToObj(Character::toString).collect(Collectors.toCollection(ArrayList::new));
    }
}
