package org.proofmark.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Rows on their way into segments, apart by kind; a segment is made as soon as one is full. */
final class SortedPools {
    /** So many rows leave the parts of a segment below two gigabytes, whatever they hold. */
    private static final int MOST_ROWS = 1 << 24;

    private final Codes codes;
    private final Map<Segment.Kind, RowPool> pools = new EnumMap<>(Segment.Kind.class);
    private final List<Segment> segments = new ArrayList<>();

    SortedPools(Codes codes) {
        this.codes = codes;
    }

    void add(byte[] row, int mark, byte[] spelling) {
        Segment.Kind kind = Segment.Kind.of(row);
        RowPool pool = pools.computeIfAbsent(kind, fresh -> new RowPool());
        pool.add(row, mark, spelling);
        if (pool.count() == MOST_ROWS) {
            pools.remove(kind);
            segments.add(SegmentBuilder.build(pool, kind, codes.sets()));
        }
    }

    /** All segments; what is not full becomes one as well. */
    List<Segment> segments() {
        pools.forEach((kind, pool) -> segments.add(SegmentBuilder.build(pool, kind, codes.sets())));
        pools.clear();
        return List.copyOf(segments);
    }
}
