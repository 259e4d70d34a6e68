package org.proofmark.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What an index holds at one moment. Immutable: whoever reads it is not disturbed by what is added.
 *
 * @param segments sorted rows
 * @param loose rows in no segment, by pool
 * @param gone the numbers of marks that were removed; not to be changed
 */
record Contents(List<Segment> segments, List<RowPool.View> loose, BitSet gone) {
    static final Contents NOTHING = new Contents(List.of(), List.of(), new BitSet());

    Contents {
        segments = List.copyOf(segments);
        loose = List.copyOf(loose);
    }

    /** A pool as it is now, in place of what was known of it. */
    Contents with(RowPool pool) {
        List<RowPool.View> others = new ArrayList<>(loose);
        others.removeIf(rows -> rows.isOf(pool));
        others.add(pool.view());
        return new Contents(segments, others, gone);
    }

    /** More segments. */
    Contents with(List<Segment> more) {
        List<Segment> all = new ArrayList<>(segments);
        all.addAll(more);
        return new Contents(all, loose, gone);
    }

    /** Segments in place of a pool. */
    Contents settled(RowPool pool, List<Segment> made) {
        List<RowPool.View> left =
                loose.stream().filter(rows -> !rows.isOf(pool)).toList();
        return new Contents(with(made).segments(), left, gone);
    }

    /** Segments in place of others. */
    Contents merged(List<Segment> parts, List<Segment> made) {
        List<Segment> all = new ArrayList<>(segments);
        Set<Segment> these = Collections.newSetFromMap(new IdentityHashMap<>());
        these.addAll(parts);
        all.removeIf(these::contains);
        all.addAll(made);
        return new Contents(all, loose, gone);
    }

    Contents without(BitSet marks) {
        BitSet more = (BitSet) gone.clone();
        more.or(marks);
        return new Contents(segments, loose, more);
    }
}
