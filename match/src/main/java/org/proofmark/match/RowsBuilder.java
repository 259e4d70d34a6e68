package org.proofmark.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Takes rows in, many at a time: each column is encoded by itself, so that columns are encoded side by side. */
final class RowsBuilder {
    private final LinkSpec spec;
    private final List<Texts> texts = new ArrayList<>();
    private final List<FieldEncoder> encoders = new ArrayList<>();
    private final List<int[]> groups = new ArrayList<>();
    private final RowIds ids = new RowIds();
    private int[] values = new int[0];
    private int count;
    private int split = -1;

    RowsBuilder(LinkSpec spec) {
        this.spec = spec;
        List<List<Integer>> members = new ArrayList<>();
        List<Texts> pools = new ArrayList<>();
        for (int field = 0; field < spec.fields().size(); field++) {
            FieldKind kind = spec.fields().get(field).kind();
            int pool = poolOf(kind, members);
            if (pool < 0) {
                pool = pools.size();
                pools.add(new Texts());
                members.add(new ArrayList<>());
            }
            members.get(pool).add(field);
            texts.add(pools.get(pool));
            encoders.add(new FieldEncoder(kind, pools.get(pool)));
        }
        members.forEach(list -> groups.add(list.stream().mapToInt(i -> i).toArray()));
    }

    /** Names share their texts, and so do places: what was exchanged between two columns is equal still. */
    private int poolOf(FieldKind kind, List<List<Integer>> members) {
        for (int pool = 0; pool < members.size(); pool++) {
            FieldKind other = spec.fields().get(members.get(pool).get(0)).kind();
            if (exchangeable(kind, other)) {
                return pool;
            }
        }
        return -1;
    }

    static boolean exchangeable(FieldKind kind, FieldKind other) {
        boolean names = isName(kind) && isName(other);
        return names || (kind == FieldKind.PLACE && other == FieldKind.PLACE);
    }

    private static boolean isName(FieldKind kind) {
        return kind == FieldKind.GIVEN_NAME || kind == FieldKind.SURNAME;
    }

    /** Ends the first table. */
    void endTable() {
        if (split < 0) {
            split = count;
        }
    }

    /** Rows with their id in slot 0 and one cell for each field. */
    void add(CellBatch cells) {
        int fields = encoders.size();
        long needed = (long) (count + cells.rows()) * fields;
        if (needed > Integer.MAX_VALUE - 8) {
            throw new LinkageException("The tables have more than " + (Integer.MAX_VALUE - 8) / fields + " rows with "
                    + fields + " columns. Link parts of them, or name fewer columns.");
        }
        if (needed > values.length) {
            values = Arrays.copyOf(
                    values, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, values.length * 3L / 2)));
        }
        IntStream.range(0, groups.size() + 1).parallel().forEach(group -> {
            if (group == groups.size()) {
                for (int row = 0; row < cells.rows(); row++) {
                    ids.add(cells.cell(row, 0));
                }
            } else {
                encode(cells, groups.get(group));
            }
        });
        count += cells.rows();
    }

    private void encode(CellBatch cells, int[] group) {
        int fields = encoders.size();
        for (int row = 0; row < cells.rows(); row++) {
            for (int field : group) {
                CharSequence cell = spec.fields().get(field).kind() == FieldKind.TEXT
                        ? withTitles(cells, row, field)
                        : cells.cell(row, field + 1);
                values[(count + row) * fields + field] = encoders.get(field).encode(cell);
            }
        }
    }

    /** A description is read behind the titles of its row: what one table says in the one, another says in the other. */
    private CharSequence withTitles(CellBatch cells, int row, int text) {
        StringBuilder all = new StringBuilder();
        for (int field = 0; field < encoders.size(); field++) {
            if (spec.fields().get(field).kind() == FieldKind.TITLE) {
                all.append(cells.cell(row, field + 1)).append(' ');
            }
        }
        return all.append(cells.cell(row, text + 1));
    }

    Rows build() {
        groups.forEach(group -> texts.get(group[0]).close());
        return new Rows(spec, count, split < 0 ? count : split, values, texts, ids, -1);
    }
}
