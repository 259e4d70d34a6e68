package org.proofmark.notation;

import java.util.List;

/** Puts the cells of a reading into a {@link Line}, with what each says and how rare it is after those before. */
final class LineReader {
    private final MisreadModel model;
    private final Line line;
    private final Context context;
    private boolean layout;

    private LineReader(MisreadModel model, Line line) {
        this.model = model;
        this.line = line;
        context = new Context(model.background());
    }

    static Line read(Reading reading, MisreadModel model) {
        Line line = new Line(model, reading.cells().size());
        new LineReader(model, line).add(reading.cells(), false);
        return line;
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
            case Cell.OneOf o -> addOdds(cell, reader.oneOf(o.alternatives()), -1);
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
        CellOdds of = model.reader().certain(point);
        boolean separator = SignTable.isSeparator(of.main) || of.main == SignTable.COMBINING;
        CellOdds own = point < MarkReader.ASCII ? null : of;
        line.append(cell, point, own, before() | (separator ? Line.SEPARATOR : 0), context.certain(of.main));
    }

    /** Where a separator is preferred, the whole cell is taken for one. */
    private void addOdds(Cell cell, CellOdds of, int preferred) {
        boolean separator = preferred >= 0 && Folded.of(preferred).skippable();
        line.append(cell, -1, of, before() | (separator ? Line.SEPARATOR : 0), context.uncertain(of));
    }

    /** Two gaps side by side say no more than one. */
    private void addGap(Cell cell) {
        if (line.size() == 0 || !line.isGap(line.size() - 1)) {
            line.append(cell, -1, CellOdds.NOTHING, before() | Line.GAP, 1);
            context.gap();
        }
    }

    private int before() {
        boolean between = layout && line.size() > 0;
        layout = false;
        return between ? Line.LAYOUT_BEFORE : 0;
    }
}
