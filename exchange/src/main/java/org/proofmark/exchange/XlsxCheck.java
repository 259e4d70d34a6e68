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
import org.jspecify.annotations.Nullable;

/**
 * Looks through a workbook before it is read: how much it unpacks to, whether its XML declares a document type (the door to
 * entity attacks). A legitimate workbook has none of these. The cells are looked at by {@link SheetCells} while they are read.
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
        } catch (IOException | IllegalArgumentException e) {
            throw damaged("it is cut off, or its list of parts is broken", e);
        }
    }

    private void parts(ZipFile zip) {
        int count = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (++count > MOST_PARTS) {
                throw unsafe("it has more than 10,000 parts");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                part(entry, in);
            } catch (IOException | IllegalArgumentException e) {
                throw damaged("its part " + Problem.shortened(entry.getName()) + " cannot be unpacked", e);
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
                throw unsafe(Problem.shortened(entry.getName()) + " unpacks to far more than it is");
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

    static ImportException damaged(String how, @Nullable Exception cause) {
        ImportException damaged = new ImportException(
                Code.UNSAFE_WORKBOOK,
                "The workbook is damaged: " + how + ".",
                "Save it again, as XLSX or CSV, in the program it came from.");
        if (cause != null) {
            damaged.initCause(cause);
        }
        return damaged;
    }

    static ImportException unsafe(String why) {
        return new ImportException(
                Code.UNSAFE_WORKBOOK,
                "The workbook is not read: " + why + ".",
                "Ask its sender for a CSV; if it is your own, open it in a spreadsheet program and save it again.");
    }
}
