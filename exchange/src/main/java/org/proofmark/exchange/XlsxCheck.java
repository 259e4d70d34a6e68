package org.proofmark.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a workbook before it is read: how much it unpacks to, whether its XML declares a document type (the door to
 * entity attacks), and what {@link SheetCheck} looks for. A legitimate workbook has none of these.
 */
final class XlsxCheck {
    /** Bytes of one part that are taken without asking how well they compress. */
    private static final long SMALL = 4 << 20;

    private static final long MOST_RATIO = 250;
    private static final long MOST_TOTAL = 4L << 30;
    private static final long MOST_SHARED_STRINGS = 256L << 20;
    private static final int MOST_PARTS = 10_000;

    private long total;

    private XlsxCheck() {}

    /** Throws {@link ImportException} where the workbook is not to be read. */
    static void check(byte[] workbook) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            new XlsxCheck().parts(zip);
            cells(zip);
        } catch (IOException | IllegalArgumentException e) {
            throw damaged("it is cut off, or one of its parts cannot be unpacked", e);
        }
    }

    /** After the sizes are known to be harmless. */
    private static void cells(ZipFile zip) throws IOException {
        long texts = 0;
        for (ZipArchiveEntry entry : named(zip, "sharedstrings.xml")) {
            try (InputStream in = zip.getInputStream(entry)) {
                texts += SheetCheck.texts(entry.getName(), in);
            }
        }
        for (ZipArchiveEntry entry : named(zip, ".xml")) {
            if (entry.getName().toLowerCase(Locale.ROOT).contains("worksheets/")) {
                try (InputStream in = zip.getInputStream(entry)) {
                    new SheetCheck(entry.getName(), texts).run(in);
                }
            }
        }
    }

    private static List<ZipArchiveEntry> named(ZipFile zip, String ending) {
        return Collections.list(zip.getEntries()).stream()
                .filter(e -> e.getName().toLowerCase(Locale.ROOT).endsWith(ending))
                .toList();
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
        long packed = Math.max(1, entry.getCompressedSize());
        long most = name.endsWith("sharedstrings.xml") ? MOST_SHARED_STRINGS : MOST_TOTAL;
        long unpacked = 0;
        byte[] block = new byte[1 << 16];
        for (int got = in.read(block); got >= 0; got = in.read(block)) {
            if (unpacked == 0) {
                refuseDocumentType(block, got);
            }
            unpacked += got;
            total += got;
            if (unpacked > most || total > MOST_TOTAL || (unpacked > SMALL && unpacked / packed > MOST_RATIO)) {
                throw unsafe(entry.getName() + " unpacks to far more than it is");
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

    static ImportException damaged(String how, Exception cause) {
        return new ImportException(
                Code.UNSAFE_WORKBOOK,
                "The workbook is damaged: " + how + ".",
                "Open it in a spreadsheet program and save it again as XLSX or CSV.",
                cause);
    }

    static ImportException unsafe(String why) {
        return new ImportException(
                Code.UNSAFE_WORKBOOK,
                "The workbook is not read: " + why + ".",
                "Ask its sender for a CSV; if it is your own, open it in a spreadsheet program and save it again.");
    }
}
