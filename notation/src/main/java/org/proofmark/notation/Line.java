package org.proofmark.notation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A reading made ready for alignment: its cells one by one without layout, what was removed or restored as inside. Filled by {@link
 * LineReader}, then left alone.
 */
final class Line {
    static final int GAP = 1;
    static final int LAYOUT_BEFORE = 2;
    static final int SEPARATOR = 4;
    /** So many letters before the figures can be a prefix. */
    private static final int LONGEST_PREFIX = 4;

    private final MisreadModel model;
    private int[] points;
    private byte[] flags;
    private @Nullable CellOdds[] odds;
    private Cell[] cells;
    /** Square root of how much rarer each cell is in its place than at large. */
    private double[] rarity;

    private int size;
    private int gaps;
    private int prefix;

    Line(MisreadModel model, int cells) {
        this.model = model;
        points = new int[cells];
        flags = new byte[cells];
        odds = new CellOdds[cells];
        this.cells = new Cell[cells];
        rarity = new double[cells];
    }

    static Line of(Reading reading, MisreadModel model) {
        Line line = LineReader.read(reading, model);
        line.findPrefix();
        return line;
    }

    int size() {
        return size;
    }

    int gaps() {
        return gaps;
    }

    boolean isGap(int i) {
        return (flags[i] & GAP) != 0;
    }

    boolean isSeparator(int i) {
        return (flags[i] & SEPARATOR) != 0;
    }

    /** Whether there was layout between this cell and the one before. */
    boolean hasLayoutBefore(int i) {
        return (flags[i] & LAYOUT_BEFORE) != 0;
    }

    /** Whether a part of the mark begins at this cell. */
    boolean partBegins(int i) {
        return i > 0 && i < size && (hasLayoutBefore(i) || isSeparator(i - 1));
    }

    /** Whether a part of the mark ended before this cell: the separator falls away with what is cut off. */
    boolean partEnded(int i) {
        return i > 0 && i < size && (hasLayoutBefore(i) || isSeparator(i));
    }

    /** How many letters stand before the first figure; 0 where there are more than four, or no figure follows. */
    int prefix() {
        return prefix;
    }

    /** The code point of a certain character, else -1. */
    int point(int i) {
        return points[i];
    }

    /** As it was written. */
    Cell cell(int i) {
        return cells[i];
    }

    double rarity(int i) {
        return rarity[i];
    }

    CellOdds odds(int i) {
        CellOdds own = odds[i];
        return own == null ? model.reader().certain(points[i]) : own;
    }

    /**
     * One more cell.
     *
     * @param point of a certain character, else -1
     * @param own its odds; null for those of the certain character
     */
    void append(Cell cell, int point, @Nullable CellOdds own, int flag, double rare) {
        if (size == points.length) {
            lengthen(2 * size + 4);
        }
        points[size] = point;
        flags[size] = (byte) flag;
        odds[size] = own;
        rarity[size] = rare;
        cells[size] = cell;
        gaps += (flag & GAP) == 0 ? 0 : 1;
        size++;
    }

    private void lengthen(int longer) {
        points = Arrays.copyOf(points, longer);
        flags = Arrays.copyOf(flags, longer);
        odds = Arrays.copyOf(odds, longer);
        rarity = Arrays.copyOf(rarity, longer);
        cells = Arrays.copyOf(cells, longer);
    }

    private void findPrefix() {
        int letters = 0;
        while (letters < size && letters <= LONGEST_PREFIX && isLetter(letters)) {
            letters++;
        }
        boolean figureFollows = letters < size && points[letters] >= 0 && SignTable.isDigit(odds(letters).main);
        prefix = figureFollows && letters <= LONGEST_PREFIX ? letters : 0;
    }

    private boolean isLetter(int i) {
        return points[i] >= 0 && SignTable.isLetter(odds(i).main);
    }
}
