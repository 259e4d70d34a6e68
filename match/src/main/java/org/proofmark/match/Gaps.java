package org.proofmark.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much a row leaves out of what nearly all rows state, as a field of its own. A missing value says nothing of its field; but who
 * takes a thing down a second time often takes down less, and a row that leaves out much is seldom the only one of its thing. How much
 * that tells, if anything, is estimated as for any field.
 */
final class Gaps {
    /** So large a part of the rows states a field that counts, at least. */
    private static final double MOSTLY = 0.85;
    /** So many gaps or more are one value. */
    private static final int MOST = 3;

    private final Rows rows;
    /** For each field, of which of its values a row leaves out a part or all. */
    private final boolean[][] left;

    private Gaps(Rows rows) {
        this.rows = rows;
        left = IntStream.range(0, rows.fields()).mapToObj(this::left).toArray(boolean[][]::new);
    }

    /** Nothing, or a month or year in place of a day. */
    private boolean[] left(int field) {
        Texts texts = rows.texts().get(field);
        boolean[] gaps = new boolean[texts.size() + 1];
        gaps[0] = true;
        for (int value = 1; value < gaps.length && rows.kind(field).isDay(); value++) {
            gaps[value] = texts.text(value).endsWith("00");
        }
        return gaps;
    }

    private boolean isGap(int row, int field) {
        return left[field][rows.value(row, field)];
    }

    /** These rows with the field; the same where fewer than two fields count, or no row has a second one in its table. */
    static Rows with(Rows rows) {
        return rows.spec().oneToOne() ? rows : new Gaps(rows).counted();
    }

    private Rows counted() {
        int fields = rows.fields();
        int[] stated = IntStream.range(0, fields)
                .filter(field -> rows.kind(field) != FieldKind.TEXT && statedIn(field) >= MOSTLY * rows.count())
                .toArray();
        if (stated.length < 2) {
            return rows;
        }
        int[] values = new int[rows.count() * (fields + 1)];
        IntStream.range(0, rows.count()).parallel().forEach(row -> {
            System.arraycopy(rows.values(), row * fields, values, row * (fields + 1), fields);
            values[row * (fields + 1) + fields] = 1 + Math.min(MOST, gaps(row, stated));
        });
        List<Texts> texts = new ArrayList<>(rows.texts());
        texts.add(numbers());
        return new Rows(spec(rows.spec()), rows.count(), rows.split(), values, texts, rows.ids(), fields);
    }

    private static LinkSpec spec(LinkSpec spec) {
        List<Field> fields = new ArrayList<>(spec.fields());
        fields.add(new Field("left out", FieldKind.NUMBER));
        return new LinkSpec(spec.id(), fields, spec.oneToOne(), spec.separator());
    }

    private static Texts numbers() {
        Texts texts = new Texts();
        IntStream.rangeClosed(0, MOST).mapToObj(Integer::toString).forEach(texts::add);
        texts.close();
        return texts;
    }

    private int gaps(int row, int[] stated) {
        int gaps = 0;
        for (int field : stated) {
            gaps += isGap(row, field) ? 1 : 0;
        }
        return gaps;
    }

    private long statedIn(int field) {
        return IntStream.range(0, rows.count())
                .parallel()
                .filter(row -> !isGap(row, field))
                .count();
    }
}
