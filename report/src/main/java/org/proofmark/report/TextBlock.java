package org.proofmark.report;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines that fit a width. */
record TextBlock(List<String> lines, double size) {
    /** Browsers that lack the bundled face use another, which may run wider than measured. */
    private static final double SLACK = 1.12;

    /**
     * Breaks text at spaces into at most {@code most} lines; what does not fit is cut and ends in an ellipsis.
     *
     * @param width the room for a line, in the unit of {@code size}
     */
    static TextBlock wrap(String text, double size, double width, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? word : " " + word);
        }
        lines.add(line.toString());
        if (lines.size() > most) {
            String rest = String.join(" ", lines.subList(most - 1, lines.size()));
            lines.subList(most - 1, lines.size()).clear();
            lines.add(rest);
        }
        lines.replaceAll(l -> cut(l, size, width));
        return new TextBlock(List.copyOf(lines), size);
    }

    /** The measured width of a line in the regular face, with some slack for other fonts. */
    static double width(String line, double size) {
        return Lettering.of(Face.SANS).width(line, size) * SLACK;
    }

    /** The widest line. */
    double width() {
        return lines.stream().mapToDouble(l -> width(l, size)).max().orElse(0);
    }

    private static String cut(String line, double size, double width) {
        if (width(line, size) <= width) {
            return line;
        }
        int[] characters = line.codePoints().toArray();
        int kept = characters.length;
        while (kept > 1 && width(new String(characters, 0, kept) + "…", size) > width) {
            kept--;
        }
        return new String(characters, 0, kept).strip() + "…";
    }
}
