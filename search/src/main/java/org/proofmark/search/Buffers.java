package org.proofmark.search;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Where the parts of a segment lie: outside the heap, or in a file. Asked for part by part, always in the same order. */
@FunctionalInterface
interface Buffers {
    /** Outside the heap, filled with zeros. */
    Buffers DIRECT = size -> ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());

    /** The next part. */
    ByteBuffer next(int size);
}
