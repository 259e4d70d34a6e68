package org.proofmark.search;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.stream.IntStream;

/** Makes a segment of the rows of a pool. */
final class SegmentBuilder {
    private final RowPool pool;
    private final Segment.Kind kind;
    private final List<Codes.Choice> sets;
    private final Buffers buffers;
    private final int[] order;

    private SegmentBuilder(RowPool pool, Segment.Kind kind, List<Codes.Choice> sets, Buffers buffers) {
        this.pool = pool;
        this.kind = kind;
        this.sets = sets;
        this.buffers = buffers;
        this.order = RowSort.of(pool);
    }

    static Segment build(RowPool pool, Segment.Kind kind, List<Codes.Choice> sets, Buffers buffers) {
        return new SegmentBuilder(pool, kind, sets, buffers).segment();
    }

    private Segment segment() {
        Rows rows = rows();
        IntBuffer marks = buffers.next(order.length * Integer.BYTES).asIntBuffer();
        for (int i = 0; i < order.length; i++) {
            marks.put(i, pool.mark(order[i]));
        }
        FloatBuffer beginnings = buffers.next(Frequencies.BYTES).asFloatBuffer();
        FloatBuffer restsBegin = buffers.next(Frequencies.BYTES).asFloatBuffer();
        countBeginnings(rows, beginnings);
        SuffixSort suffixes = new SuffixSort(rows, kind.compareTo(Segment.Kind.OPEN) < 0 ? 6 : 8);
        IntBuffer entries =
                kind == Segment.Kind.GAPPED ? buffers.next(0).asIntBuffer() : suffixes.entries(buffers, restsBegin);
        return new Segment(
                rows,
                marks,
                new Order.Rests(entries, suffixes.depth()),
                new Frequencies(beginnings),
                new Frequencies(restsBegin),
                slices(rows),
                kind);
    }

    private Rows rows() {
        int width = 1;
        for (int row = 0; row < order.length; row++) {
            width = Math.max(width, pool.length(row));
        }
        ByteBuffer text = buffers.next(Math.multiplyExact(order.length, width));
        for (int i = 0; i < order.length; i++) {
            text.put(i * width, pool.text(), pool.start(order[i]), pool.length(order[i]));
        }
        return new Rows(text, width, order.length);
    }

    private static void countBeginnings(Rows rows, FloatBuffer counts) {
        for (int row = 0; row < rows.count(); row++) {
            int index = Frequencies.index(rows.code(row, 0), rows.code(row, 1));
            counts.put(index, counts.get(index) + 1);
        }
    }

    private Slices slices(Rows rows) {
        int chunkCount = Slices.chunksFor(rows.count());
        long present = present(rows);
        int bits = Math.max(
                1, Long.SIZE - Long.numberOfLeadingZeros(Long.SIZE - 1 - Long.numberOfLeadingZeros(present | 2)));
        IntBuffer chunks = buffers.next((chunkCount + 1) * Integer.BYTES).asIntBuffer();
        for (int chunk = 0; chunk < chunkCount; chunk++) {
            int longest = 0;
            for (int row = first(chunk); row < first(chunk + 1); row++) {
                longest = Math.max(longest, rows.length(row));
            }
            chunks.put(chunk + 1, chunks.get(chunk) + longest * bits * Slices.WORDS);
        }
        LongBuffer words = buffers.next(Math.multiplyExact(chunks.get(chunkCount), Long.BYTES))
                .asLongBuffer();
        Slices slices = new Slices(words, chunks, bits, present, !sets(rows));
        IntStream.range(0, chunkCount).parallel().forEach(chunk -> fill(slices, rows, chunk));
        return slices;
    }

    private long present(Rows rows) {
        long present = 0;
        for (int at = 0; at < rows.text().limit(); at++) {
            present |= 1L << Slices.sliced(rows.text().get(at) & 0xFF, sets);
        }
        return present & ~(1L << Codes.END);
    }

    private static boolean sets(Rows rows) {
        for (int at = 0; at < rows.text().limit(); at++) {
            if ((rows.text().get(at) & 0xFF) >= Codes.FIRST_SET) {
                return true;
            }
        }
        return false;
    }

    private void fill(Slices slices, Rows rows, int chunk) {
        int from = slices.chunks().get(chunk);
        long[] words = new long[slices.chunks().get(chunk + 1) - from];
        for (int row = first(chunk); row < first(chunk + 1); row++) {
            int inChunk = row - first(chunk);
            for (int place = 0; rows.code(row, place) != Codes.END; place++) {
                int code = Slices.sliced(rows.code(row, place), sets);
                int word = place * slices.bits() * Slices.WORDS + inChunk / Long.SIZE;
                for (; code != 0; code >>>= 1, word += Slices.WORDS) {
                    words[word] |= (long) (code & 1) << inChunk;
                }
            }
        }
        slices.words().put(from, words);
    }

    private int first(int chunk) {
        return Math.min(chunk * Slices.ROWS_A_CHUNK, order.length);
    }
}
