package org.proofmark.search;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Makes a segment of the rows of a pool. Its parts lie outside the heap, each made in the order in which {@link Segment#of} reads. */
final class SegmentBuilder {
    private final RowPool.View pool;
    private final Segment.Kind kind;
    private final List<Codes.Choice> sets;
    private final int[] order;
    private final List<ByteBuffer> parts = new ArrayList<>();

    private SegmentBuilder(RowPool.View pool, Segment.Kind kind, List<Codes.Choice> sets) {
        this.pool = pool;
        this.kind = kind;
        this.sets = sets;
        this.order = RowSort.of(pool);
    }

    static Segment build(RowPool pool, Segment.Kind kind, List<Codes.Choice> sets) {
        return new SegmentBuilder(pool.view(), kind, sets).segment();
    }

    private Segment segment() {
        Rows rows = rows();
        marks();
        countBeginnings(rows);
        int depth = rests(rows);
        spellings();
        long present = present(rows);
        int highest = Long.SIZE - 1 - Long.numberOfLeadingZeros(present | 2);
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(highest);
        slices(rows, bits);
        Segment.Shape shape =
                new Segment.Shape(kind, rows.count(), rows.width(), depth, bits, present, !holdSets(rows));
        return Segment.of(shape, parts);
    }

    private ByteBuffer part(int size) {
        ByteBuffer part = ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
        parts.add(part);
        return part;
    }

    private Rows rows() {
        int width = 1;
        for (int row = 0; row < order.length; row++) {
            width = Math.max(width, pool.length(row));
        }
        ByteBuffer text = part(Math.addExact(Math.multiplyExact(order.length, width), Rows.FETCHED_BEYOND));
        for (int i = 0; i < order.length; i++) {
            text.put(i * width, pool.text(), pool.start(order[i]), pool.length(order[i]));
        }
        return new Rows(text, width, order.length);
    }

    private void marks() {
        IntBuffer marks = part(order.length * Integer.BYTES).asIntBuffer();
        for (int row : order) {
            marks.put(pool.mark(row));
        }
    }

    private void countBeginnings(Rows rows) {
        FloatBuffer counts = part(Frequencies.BYTES).asFloatBuffer();
        for (int row = 0; row < rows.count(); row++) {
            int index = Frequencies.index(rows.code(row, 0), rows.code(row, 1));
            counts.put(index, counts.get(index) + 1);
        }
    }

    private int rests(Rows rows) {
        SuffixSort sort = new SuffixSort(rows, kind.compareTo(Segment.Kind.OPEN) < 0 ? 6 : 8);
        FloatBuffer counts = part(Frequencies.BYTES).asFloatBuffer();
        if (kind == Segment.Kind.GAPPED) {
            part(0);
        } else {
            sort.fill(size -> part(Math.multiplyExact(size, Integer.BYTES)).asIntBuffer(), counts);
        }
        return sort.depth();
    }

    private void spellings() {
        int count = 0;
        int size = 0;
        for (int row = 0; row < order.length; row++) {
            int length = pool.spelling(row).length;
            count += length > 0 ? 1 : 0;
            size += length;
        }
        IntBuffer spelt = part(count * Integer.BYTES).asIntBuffer();
        IntBuffer ends = part(count * Integer.BYTES).asIntBuffer();
        ByteBuffer text = part(size);
        int at = 0;
        for (int i = 0; i < order.length; i++) {
            byte[] spelling = pool.spelling(order[i]);
            if (spelling.length > 0) {
                text.put(at, spelling);
                at += spelling.length;
                spelt.put(i);
                ends.put(at);
            }
        }
    }

    private long present(Rows rows) {
        long present = 0;
        for (int at = 0; at < rows.text().capacity(); at++) {
            present |= 1L << Slices.sliced(rows.text().get(at) & 0xFF, sets);
        }
        return present & ~(1L << Codes.END);
    }

    private static boolean holdSets(Rows rows) {
        for (int at = 0; at < rows.text().capacity(); at++) {
            if ((rows.text().get(at) & 0xFF) >= Codes.FIRST_SET) {
                return true;
            }
        }
        return false;
    }

    private void slices(Rows rows, int bits) {
        int chunkCount = Slices.chunksFor(rows.count());
        IntBuffer chunks = part((chunkCount + 1) * Integer.BYTES).asIntBuffer();
        for (int chunk = 0; chunk < chunkCount; chunk++) {
            int longest = 0;
            for (int row = first(chunk); row < first(chunk + 1); row++) {
                longest = Math.max(longest, rows.length(row));
            }
            chunks.put(chunk + 1, chunks.get(chunk) + longest * bits * Slices.WORDS);
        }
        LongBuffer words =
                part(Math.multiplyExact(chunks.get(chunkCount), Long.BYTES)).asLongBuffer();
        IntStream.range(0, chunkCount)
                .parallel()
                .forEach(chunk -> words.put(chunks.get(chunk), slices(rows, bits, chunk, chunks)));
    }

    private long[] slices(Rows rows, int bits, int chunk, IntBuffer chunks) {
        long[] words = new long[chunks.get(chunk + 1) - chunks.get(chunk)];
        for (int row = first(chunk); row < first(chunk + 1); row++) {
            int inChunk = row - first(chunk);
            for (int place = 0; rows.code(row, place) != Codes.END; place++) {
                int code = Slices.sliced(rows.code(row, place), sets);
                int word = place * bits * Slices.WORDS + inChunk / Long.SIZE;
                for (; code != 0; code >>>= 1, word += Slices.WORDS) {
                    words[word] |= (long) (code & 1) << inChunk;
                }
            }
        }
        return words;
    }

    private int first(int chunk) {
        return Math.min(chunk * Slices.ROWS_A_CHUNK, order.length);
    }
}
