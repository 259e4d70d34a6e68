package org.proofmark.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One directory (IFD) of a big-endian TIFF structure: entries in the order of their tags, then the values that do not fit into four bytes. */
final class ExifDirectory {
    private static final int ENTRY = 12;
    private static final int UNIT = 10_000;

    private final int start;
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(int tag, int type, int count, ByteBuffer value) {
        boolean inline() {
            return value.capacity() <= 4;
        }
    }

    /** An empty directory that will lie at {@code start} bytes from the beginning of the structure. */
    ExifDirectory(int start) {
        this.start = start;
    }

    ExifDirectory ascii(int tag, String text) {
        byte[] value = (text + "\0").getBytes(StandardCharsets.US_ASCII);
        return add(tag, 2, value.length, ByteBuffer.wrap(value));
    }

    ExifDirectory undefined(int tag, String text) {
        byte[] value = text.getBytes(StandardCharsets.US_ASCII);
        return add(tag, 7, value.length, ByteBuffer.wrap(value));
    }

    ExifDirectory offset(int tag, int bytes) {
        return add(tag, 4, 1, ByteBuffer.allocate(4).putInt(bytes));
    }

    /** Degrees, minutes and seconds as three fractions; seconds to 1/10000. */
    ExifDirectory degrees(int tag, double value) {
        long parts = Math.round(value * 3600 * UNIT);
        var fractions = ByteBuffer.allocate(24);
        fractions.putInt((int) (parts / (3600L * UNIT))).putInt(1);
        fractions.putInt((int) (parts / (60L * UNIT) % 60)).putInt(1);
        fractions.putInt((int) (parts % (60L * UNIT))).putInt(UNIT);
        return add(tag, 5, 3, fractions);
    }

    /** Where the directory and its values end, once {@code more} entries that hold their value inline have been added. */
    int end(int more) {
        int values = entries.stream()
                .filter(e -> !e.inline())
                .mapToInt(ExifDirectory::padded)
                .sum();
        return start + 2 + ENTRY * (entries.size() + more) + 4 + values;
    }

    byte[] bytes() {
        int values = start + 2 + ENTRY * entries.size() + 4;
        var out = ByteBuffer.allocate(end(0) - start).putShort((short) entries.size());
        for (Entry entry : entries) {
            out.putShort((short) entry.tag()).putShort((short) entry.type()).putInt(entry.count());
            if (entry.inline()) {
                out.put(entry.value().array()).put(new byte[4 - entry.value().capacity()]);
            } else {
                out.putInt(values);
                values += padded(entry);
            }
        }
        out.putInt(0);
        for (Entry entry : entries) {
            if (!entry.inline()) {
                out.put(entry.value().array())
                        .put(new byte[padded(entry) - entry.value().capacity()]);
            }
        }
        return out.array();
    }

    private ExifDirectory add(int tag, int type, int count, ByteBuffer value) {
        entries.add(new Entry(tag, type, count, value));
        return this;
    }

    /** Values begin on even bytes. */
    private static int padded(Entry entry) {
        return entry.value().capacity() + entry.value().capacity() % 2;
    }
}
