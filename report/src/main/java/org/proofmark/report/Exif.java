package org.proofmark.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The little of Exif 2.32 (CIPA DC-008) that a drawn picture carries, so that what reads photographs has something to read.
 *
 * @param takenAt when the picture would have been taken, with the offset from UTC; whole seconds count
 * @param description what the picture is; signs outside ASCII become {@code ?}, as the format asks
 * @param position where; may be absent
 */
public record Exif(
        OffsetDateTime takenAt,
        String description,
        @Nullable Position position) {

    /** Degrees north and east. */
    public record Position(double latitude, double longitude) {
        /** Checks the ranges. */
        public Position {
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException("Position " + latitude + ", " + longitude
                        + " is not on the Earth. Give latitude -90 to 90 and longitude -180 to 180.");
            }
        }
    }

    /** The JPEG file with this block as its first segment (APP1), in the place of the JFIF segment (APP0), which would also want to be first. */
    byte[] into(byte[] jpeg) {
        var in = ByteBuffer.wrap(jpeg);
        boolean jfif = in.getShort(2) == (short) 0xFFE0;
        int rest = jfif ? 4 + Short.toUnsignedInt(in.getShort(4)) : 2;
        byte[] block = block();
        var out = ByteBuffer.allocate(jpeg.length - rest + block.length + 12);
        out.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (block.length + 8));
        out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(block);
        return out.put(jpeg, rest, jpeg.length - rest).array();
    }

    /** A TIFF structure, big-endian: the main directory, then those for Exif and GPS. */
    private byte[] block() {
        var main = new ExifDirectory(8)
                .ascii(0x010E, description)
                .ascii(0x0131, "Proofmark (drawn, not photographed)")
                .ascii(0x0132, date());
        int children = position == null ? 1 : 2;
        int exifAt = main.end(children);
        var exif = new ExifDirectory(exifAt)
                .undefined(0x9000, "0232")
                .ascii(0x9003, date())
                .ascii(0x9011, takenAt.format(DateTimeFormatter.ofPattern("xxx", Locale.ROOT)));
        int gpsAt = exif.end(0);
        main.offset(0x8769, exifAt);
        if (position != null) {
            main.offset(0x8825, gpsAt);
        }
        try (var out = new ByteArrayOutputStream()) {
            out.write(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8});
            out.write(main.bytes());
            out.write(exif.bytes());
            if (position != null) {
                out.write(gps(position, gpsAt).bytes());
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory failed. Report this as a fault.", e);
        }
    }

    private String date() {
        return takenAt.format(DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT));
    }

    private static ExifDirectory gps(Position at, int start) {
        return new ExifDirectory(start)
                .ascii(0x0001, at.latitude() < 0 ? "S" : "N")
                .degrees(0x0002, Math.abs(at.latitude()))
                .ascii(0x0003, at.longitude() < 0 ? "W" : "E")
                .degrees(0x0004, Math.abs(at.longitude()));
    }
}
