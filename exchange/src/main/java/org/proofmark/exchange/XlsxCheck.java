package org.proofmark.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a workbook before it is read: how much it unpacks to, whether its XML declares a document type (the door to
 * entity attacks), whether cells claim to stand where no sheet reaches. A legitimate workbook has none of these.
 */
final class XlsxCheck {
    /** Bytes of one part that are taken without asking how well they compress. */
    private static final long SMALL = 4 << 20;

    private static final long MOST_RATIO = 250;
    private static final long MOST_TOTAL = 4L << 30;
    private static final long MOST_SHARED_STRINGS = 256L << 20;
    private static final int MOST_PARTS = 10_000;
    private static final int COLUMN_LETTERS = 3;

    private long total;

    private XlsxCheck() {}

    /** Throws {@link ImportException} where the workbook is not to be read. */
    static void check(byte[] workbook) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            new XlsxCheck().parts(zip);
        } catch (IOException | IllegalArgumentException e) {
            throw new ImportException(
                    Code.UNSAFE_WORKBOOK,
                    "The workbook is damaged: " + e.getMessage() + ".",
                    "Open it in a spreadsheet program and save it again as XLSX.",
                    e);
        }
    }

    private void parts(ZipFile zip) throws IOException {
        int count = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (++count > MOST_PARTS) {
                throw unsafe("it has more than 10,000 parts");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                part(entry, in);
            }
        }
    }

    private void part(ZipArchiveEntry entry, InputStream in) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        boolean sheet = name.contains("worksheets/");
        long packed = Math.max(1, entry.getCompressedSize());
        long most = name.endsWith("sharedstrings.xml") ? MOST_SHARED_STRINGS : MOST_TOTAL;
        long unpacked = 0;
        byte[] block = new byte[1 << 16];
        CellAddresses addresses = new CellAddresses();
        for (int got = in.read(block); got >= 0; got = in.read(block)) {
            if (unpacked == 0) {
                refuseDocumentType(block, got);
            }
            unpacked += got;
            total += got;
            if (unpacked > most || total > MOST_TOTAL || (unpacked > SMALL && unpacked / packed > MOST_RATIO)) {
                throw unsafe(entry.getName() + " unpacks to far more than it is");
            }
            if (sheet && addresses.beyondSheet(block, got)) {
                throw unsafe(entry.getName() + " has cells beyond the last column of a sheet");
            }
        }
    }

    private static void refuseDocumentType(byte[] block, int length) throws IOException {
        String head =
                new String(new ByteArrayInputStream(block, 0, length).readNBytes(8192), StandardCharsets.ISO_8859_1);
        // In UTF-16 every other byte is zero.
        if (head.replace("\0", "").contains("<!DOCTYPE")) {
            throw unsafe("its XML declares a document type");
        }
    }

    private static ImportException unsafe(String why) {
        return new ImportException(
                Code.UNSAFE_WORKBOOK,
                "The workbook is not read: " + why + ".",
                "Ask its sender for a CSV; if it is your own, open it in a spreadsheet program and save it again.");
    }

    /** Finds, inside tags, {@code r="ABCD}: four letters name a column that no sheet has. */
    private static final class CellAddresses {
        private enum Place {
            TEXT,
            TAG,
            SPACE,
            NAME,
            EQUALS,
            ADDRESS
        }

        private Place place = Place.TEXT;
        private int letters;

        boolean beyondSheet(byte[] block, int length) {
            for (int i = 0; i < length; i++) {
                place = after(block[i]);
                letters = place == Place.ADDRESS ? letters + 1 : 0;
                // The quotation mark is counted too.
                if (letters > COLUMN_LETTERS + 1) {
                    return true;
                }
            }
            return false;
        }

        private Place after(byte b) {
            boolean space = b == ' ' || b == '\n' || b == '\r' || b == '\t';
            return switch (place) {
                case TEXT -> b == '<' ? Place.TAG : Place.TEXT;
                case TAG -> b == '>' ? Place.TEXT : space ? Place.SPACE : Place.TAG;
                case SPACE -> b == 'r' ? Place.NAME : space ? Place.SPACE : inTag(b);
                case NAME -> b == '=' ? Place.EQUALS : space ? Place.NAME : inTag(b);
                case EQUALS -> b == '"' || b == '\'' ? Place.ADDRESS : space ? Place.EQUALS : inTag(b);
                case ADDRESS -> (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') ? Place.ADDRESS : inTag(b);
            };
        }

        private static Place inTag(byte b) {
            return b == '>' ? Place.TEXT : Place.TAG;
        }
    }
}
