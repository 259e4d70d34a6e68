package org.proofmark.search;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.proofmark.notation.EntrySides;
import org.proofmark.notation.Reading;

/** The different entries of all headstamps, by number. Number 0 is no entry. */
final class EntryList {
    static final int NOTHING = 0;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Stored> entries = new ArrayList<>();
    private final Codes codes = new Codes();
    private final RowCoder coder = new RowCoder(codes);

    EntryList() {
        entries.add(
                new Stored(EntrySides.NOTHING, row(EntrySides.NOTHING.reading()), row(EntrySides.NOTHING.reading())));
    }

    /**
     * An entry as it is looked at.
     *
     * @param sides the entry
     * @param row its codes, with an {@link Codes#END}
     * @param turnedRow its codes as read from the other side; empty where that cannot be
     */
    record Stored(EntrySides sides, ByteBuffer row, ByteBuffer turnedRow) {}

    /** The number of an entry, given now if it has none. */
    int give(Reading reading) {
        return numbers.computeIfAbsent(reading.print(), print -> {
            EntrySides sides = EntrySides.of(reading);
            ByteBuffer turned = sides.turned().map(this::row).orElse(ByteBuffer.allocate(0));
            entries.add(new Stored(sides, row(reading), turned));
            return entries.size() - 1;
        });
    }

    int count() {
        return entries.size();
    }

    Stored get(int number) {
        return entries.get(number);
    }

    Codes codes() {
        return codes;
    }

    private ByteBuffer row(Reading reading) {
        byte[] row = coder.row(reading);
        return ByteBuffer.wrap(Arrays.copyOf(row, row.length + 1));
    }
}
