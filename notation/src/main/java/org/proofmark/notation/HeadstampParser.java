package org.proofmark.notation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Splits a headstamp at white space into entries and hands each entry's mark to the parser of readings. */
final class HeadstampParser {
    private static final String EXAMPLE = "as in ‘12=10 6=83’";

    private final String input;
    private final int[] points;
    private final List<HeadstampPart> parts = new ArrayList<>();
    private final Set<Integer> hours = new HashSet<>();
    private boolean orientationGiven;

    HeadstampParser(String input) {
        this.input = input;
        this.points = input.codePoints().toArray();
    }

    List<HeadstampPart> parts() {
        int at = 0;
        while (at < points.length) {
            boolean space = Signs.isLayout(points[at]);
            int end = at + 1;
            while (end < points.length && Signs.isLayout(points[end]) == space) {
                end++;
            }
            parts.add(space ? new HeadstampPart.Space(text(at, end)) : word(at, end));
            at = end;
        }
        if (hours.isEmpty()) {
            throw error(points.length, "a headstamp has at least one entry", "Write each as hour=mark, " + EXAMPLE);
        }
        return parts;
    }

    private HeadstampPart word(int from, int to) {
        return points[from] == '@' ? orientation(from, to) : entry(from, to);
    }

    private HeadstampPart orientation(int from, int to) {
        if (to != from + 2 || !Signs.isUnknown(points[from + 1])) {
            throw error(
                    from,
                    "‘" + text(from, to) + "’ is not understood",
                    "Write ‘@?’ for an unknown orientation, or hour=mark, " + EXAMPLE);
        }
        if (orientationGiven) {
            throw error(from, "‘@?’ stands here a second time", "Leave it out");
        }
        orientationGiven = true;
        return new HeadstampPart.OrientationUnknown(points[from + 1]);
    }

    private HeadstampPart entry(int from, int to) {
        int equals = from;
        while (equals < to && points[equals] != '=') {
            equals++;
        }
        if (equals == to) {
            throw error(
                    from,
                    "‘" + text(from, to) + "’ has no clock position",
                    "Write hour=mark, " + EXAMPLE + ", without spaces inside an entry");
        }
        int hour = hour(from, equals);
        if (equals + 1 == to) {
            throw error(equals + 1, "nothing stands at " + hour + " o'clock", "Write the mark, or leave the entry out");
        }
        return new HeadstampPart.Entry(hour, reading(equals + 1, to));
    }

    private int hour(int from, int to) {
        String spelling = text(from, to);
        if (!spelling.matches("[1-9]|1[0-2]")) {
            throw error(from, "‘" + spelling + "’ is no clock position", "Use 1 to 12, " + EXAMPLE);
        }
        int hour = Integer.parseInt(spelling);
        if (!hours.add(hour)) {
            throw error(from, "two entries stand at " + hour + " o'clock", "Write both as one entry, in reading order");
        }
        return hour;
    }

    private Reading reading(int from, int to) {
        Reading reading;
        try {
            reading = Reading.parse(text(from, to));
        } catch (NotationException inside) {
            throw inside.within(input, from);
        }
        if (Cells.holdLayout(reading.cells())) {
            throw error(from, "an entry cannot hold a line break", "Leave ‘\\n’ out: layout fits nothing");
        }
        return reading;
    }

    private String text(int from, int to) {
        return new String(points, from, to - from);
    }

    private NotationException error(int index, String problem, String remedy) {
        return new NotationException(input, index + 1, problem, remedy);
    }
}
