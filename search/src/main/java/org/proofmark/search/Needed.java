package org.proofmark.search;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/**
 * Signs that a row must hold to fit, all but as many as there may be misreads: a look at eight places at a time that spares most
 * rows the automaton. The search for one byte among eight is that of Warren, <i>Hacker's Delight</i> (2nd edition, 2012), 6–1.
 */
final class Needed {
    private static final long LOWEST = 0x0101010101010101L;
    private static final long HIGHEST = LOWEST << 7;
    private static final int MOST = 4;

    private final long[] signs;
    private final int misreads;

    private Needed(long[] signs, int misreads) {
        this.signs = signs;
        this.misreads = misreads;
    }

    /** The signs that rows of a segment need, rare ones first. Where rows may hold sets of signs they need none. */
    static Needed of(Segment segment, Pattern pattern, int misreads) {
        boolean open = segment.kind().compareTo(Segment.Kind.OPEN) >= 0;
        long[] signs = IntStream.range(0, open ? 0 : pattern.places())
                .filter(place -> !pattern.isOptional(place) && Long.bitCount(pattern.accepted[place]) == 1)
                .map(place -> Long.numberOfTrailingZeros(pattern.accepted[place]))
                .distinct()
                .boxed()
                .sorted((a, b) -> Float.compare(
                        segment.restsBegin().first(a), segment.restsBegin().first(b)))
                .limit(MOST + misreads)
                .mapToLong(code -> code * LOWEST)
                .toArray();
        return new Needed(signs.length > misreads ? signs : new long[0], misreads);
    }

    /** Whether a row that starts here and takes so many words lacks too many. */
    boolean lacking(ByteBuffer text, int start, int words) {
        int missing = 0;
        for (long sign : signs) {
            long found = 0;
            for (int word = 0; word < words; word++) {
                long others = text.getLong(start + word * Long.BYTES) ^ sign;
                found |= (others - LOWEST) & ~others & HIGHEST;
            }
            missing += found == 0 ? 1 : 0;
            if (missing > misreads) {
                return true;
            }
        }
        return false;
    }
}
