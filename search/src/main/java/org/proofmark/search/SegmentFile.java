package org.proofmark.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A segment on disk: a head, then its parts one after the other, each mapped into memory when it is opened. The numbers are in the
 * byte order of the machine: the file is a view that is made anew elsewhere, not a format to hand on.
 */
final class SegmentFile {
    /** Changes whenever what is written changes, the codes of signs included. */
    private static final long FORMAT = 0x50_4d_49_58_00_00_00_02L;

    private static final int NUMBERS = 8;
    private static final int HEAD = (NUMBERS + Segment.PARTS + 1) * Long.BYTES;

    private SegmentFile() {}

    /** Writes a segment; there is either all of it or no file. */
    static void write(Segment segment, Path file) throws IOException {
        ByteBuffer head = head(segment);
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            write(channel, head);
            for (ByteBuffer part : segment.parts()) {
                write(channel, part.duplicate().clear());
            }
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Opens a segment; empty where the file is of another format or another machine, or damaged. */
    static Optional<Segment> open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.nativeOrder());
            while (head.hasRemaining() && channel.read(head) >= 0) {}
            if (head.hasRemaining() || head.getLong(0) != FORMAT) {
                return Optional.empty();
            }
            List<ByteBuffer> parts = map(channel, head);
            return parts != null && checksum(head, parts) == head.getLong(HEAD - Long.BYTES)
                    ? Optional.of(Segment.of(shape(head), parts))
                    : Optional.empty();
        }
    }

    private static ByteBuffer head(Segment segment) {
        Segment.Shape shape = segment.shape();
        ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.nativeOrder());
        head.putLong(FORMAT)
                .putLong(shape.kind().code())
                .putLong(shape.count())
                .putLong(shape.width())
                .putLong(shape.depth())
                .putLong(shape.bits())
                .putLong(shape.present())
                .putLong(shape.exact() ? 1 : 0);
        segment.parts().forEach(part -> head.putLong(part.capacity()));
        return head.putLong(checksum(head, segment.parts())).flip();
    }

    private static Segment.Shape shape(ByteBuffer head) {
        head.position(Long.BYTES);
        return new Segment.Shape(
                Segment.Kind.ofCode((int) head.getLong()),
                (int) head.getLong(),
                (int) head.getLong(),
                (int) head.getLong(),
                (int) head.getLong(),
                head.getLong(),
                head.getLong() == 1);
    }

    private static @Nullable List<ByteBuffer> map(FileChannel channel, ByteBuffer head) throws IOException {
        List<ByteBuffer> parts = new ArrayList<>();
        long at = HEAD;
        for (int i = 0; i < Segment.PARTS; i++) {
            long size = head.getLong((NUMBERS + i) * Long.BYTES);
            if (size < 0 || size > channel.size() - at) {
                return null;
            }
            parts.add(channel.map(FileChannel.MapMode.READ_ONLY, at, size).order(ByteOrder.nativeOrder()));
            at += size;
        }
        return at == channel.size() ? parts : null;
    }

    private static void write(FileChannel channel, ByteBuffer what) throws IOException {
        while (what.hasRemaining()) {
            channel.write(what);
        }
    }

    private static long checksum(ByteBuffer head, List<ByteBuffer> parts) {
        CRC32C checksum = new CRC32C();
        checksum.update(head.duplicate().clear().limit(HEAD - Long.BYTES));
        parts.forEach(part -> checksum.update(part.duplicate().clear()));
        return checksum.getValue();
    }
}
