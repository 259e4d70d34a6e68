package org.proofmark.notation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reading made ready for alignment: its cells one by one without layout, what was removed or restored as inside. */
final class Line {
    private static final int GAP = 1;
    private static final int GAP_BEFORE = 2;
    private static final int SEPARATOR = 4;
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
    private boolean layout;
    private final Context context;

    private Line(MisreadModel model, int cells) {
        this.model = model;
        points = new int[cells];
        flags = new byte[cells];
        odds = new CellOdds[cells];
        this.cells = new Cell[cells];
        rarity = new double[cells];
        context = new Context(model.background());
    }

    static Line of(Reading reading, MisreadModel model) {
        Line line = new Line(model, reading.cells().size());
        line.add(reading.cells(), false);
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
        return (flags[i] & GAP_BEFORE) != 0;
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

    private void add(List<Cell> cells, boolean restored) {
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (cell instanceof Cell.Certain certain && !restored) {
                addCertain(certain);
            } else if (cell instanceof Cell.Layout) {
                layout = true;
            } else {
                addOther(cell, restored);
            }
        }
    }

    private void addOther(Cell cell, boolean restored) {
        MarkReader reader = model.reader();
        switch (cell) {
            case Cell.Certain c ->
                addOdds(cell, reader.doubtful(c.codePoint(), reader.rates().restored()), c.codePoint());
            case Cell.Doubtful d ->
                addOdds(cell, reader.doubtful(d.codePoint(), reader.rates().doubtful()), d.codePoint());
            case Cell.OneOf o ->
                addOdds(
                        cell,
                        reader.oneOf(o.alternatives().codePoints().distinct().toArray()),
                        -1);
            case Cell.Unknown u -> addOdds(cell, CellOdds.NOTHING, -1);
            case Cell.Symbol s -> addOdds(cell, reader.symbol(s.name()), -1);
            case Cell.Gap g -> addGap(cell);
            case Cell.Removed r when r.lengthUnknown() -> addGap(cell);
            case Cell.Removed r -> add(r.cells(), restored);
            case Cell.Restored r -> add(r.cells(), true);
            case Cell.Layout l -> layout = true;
        }
    }

    private void addCertain(Cell.Certain cell) {
        int point = cell.codePoint();
        int i = next(cell);
        points[i] = point;
        CellOdds of = model.reader().certain(point);
        if (point >= MarkReader.ASCII) {
            odds[i] = of;
        }
        if (SignTable.isSeparator(of.main) || of.main == SignTable.COMBINING) {
            flags[i] |= SEPARATOR;
        }
        rarity[i] = context.certain(of.main);
    }

    /** {@code preferred} is a separator where the whole cell is taken for one. */
    private void addOdds(Cell cell, CellOdds of, int preferred) {
        int i = next(cell);
        points[i] = -1;
        odds[i] = of;
        if (preferred >= 0 && Folded.of(preferred).skippable()) {
            flags[i] |= SEPARATOR;
        }
        rarity[i] = context.uncertain(of);
    }

    /** Two gaps side by side say no more than one. */
    private void addGap(Cell cell) {
        if (size > 0 && isGap(size - 1)) {
            return;
        }
        int i = next(cell);
        points[i] = -1;
        odds[i] = CellOdds.NOTHING;
        flags[i] |= GAP;
        rarity[i] = 1;
        gaps++;
        context.gap();
    }

    private int next(Cell cell) {
        if (size == points.length) {
            int longer = 2 * size + 4;
            points = Arrays.copyOf(points, longer);
            flags = Arrays.copyOf(flags, longer);
            odds = Arrays.copyOf(odds, longer);
            rarity = Arrays.copyOf(rarity, longer);
            cells = Arrays.copyOf(cells, longer);
        }
        flags[size] = layout && size > 0 ? (byte) GAP_BEFORE : 0;
        layout = false;
        cells[size] = cell;
        return size++;
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
