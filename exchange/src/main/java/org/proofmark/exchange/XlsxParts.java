package org.proofmark.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook (ECMA-376, part 2) that {@link SheetCells} needs: the XML of a sheet, and how many texts the sheets
 * share. They are found as the reader of workbooks finds them, not by their usual names.
 */
final class XlsxParts implements AutoCloseable {
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String WORKBOOK = "workbook";
    private static final String TEXTS = "texts";
    private static final Map<String, String> KINDS = Map.of(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", WORKBOOK,
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml", WORKBOOK,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml", TEXTS,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml", "styles");
    private static final int KINDS_OF_PARTS = 3;

    private final ZipFile zip;
    private final Map<String, String> names;

    /** @param workbook found harmless by {@link XlsxCheck} */
    XlsxParts(byte[] workbook) throws IOException {
        this.zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get();
        this.names = names();
    }

    private Map<String, String> names() throws IOException {
        Map<String, String> found = new HashMap<>();
        try (Markup xml = part(CONTENT_TYPES)) {
            while (found.size() < KINDS_OF_PARTS && xml.toStart("Override")) {
                String kind = KINDS.get(String.valueOf(xml.attribute("ContentType")));
                String name = xml.attribute("PartName");
                if (kind != null && name != null) {
                    found.put(kind, name);
                }
            }
        } catch (XMLStreamException e) {
            throw torn(CONTENT_TYPES, e);
        }
        found.putIfAbsent(WORKBOOK, "/xl/workbook.xml");
        return found;
    }

    /** How many texts the sheets share. */
    long texts() throws IOException {
        String name = names.get(TEXTS);
        if (name == null || entry(name) == null) {
            return 0;
        }
        long count = 0;
        try (Markup xml = part(name)) {
            while (xml.toStart("si")) {
                count++;
            }
            return count;
        } catch (XMLStreamException e) {
            throw torn(name, e);
        }
    }

    /** The XML of a sheet, by its id in the relations of the workbook. */
    Markup sheet(@Nullable String id) throws IOException {
        String workbook = names.getOrDefault(WORKBOOK, "");
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + workbook.substring(folder.length()) + ".rels";
        String target = null;
        try (Markup xml = part(relations)) {
            while (xml.toStart("Relationship")) {
                if (id != null && id.equals(xml.attribute("Id"))) {
                    target = xml.attribute("Target");
                }
            }
            if (target == null) {
                throw XlsxCheck.damaged("it does not say where its sheet is", null);
            }
            return part(target.startsWith("/") ? target : folder + target);
        } catch (XMLStreamException e) {
            throw torn(relations, e);
        }
    }

    private Markup part(String name) throws IOException, XMLStreamException {
        ZipArchiveEntry entry = entry(name);
        if (entry == null) {
            throw XlsxCheck.damaged("its part " + Problem.shortened(name) + " is missing", null);
        }
        InputStream in = zip.getInputStream(entry);
        return new Markup(in);
    }

    private @Nullable ZipArchiveEntry entry(String name) {
        String plain = name.startsWith("/") ? name.substring(1) : name;
        ZipArchiveEntry entry = zip.getEntry(plain);
        return entry != null
                ? entry
                : Collections.list(zip.getEntries()).stream()
                        .filter(e -> e.getName().equalsIgnoreCase(plain))
                        .findFirst()
                        .orElse(null);
    }

    private static ImportException torn(String name, XMLStreamException cause) {
        return XlsxCheck.damaged(
                "its part " + Problem.shortened(name) + " is cut off or otherwise no longer XML", cause);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
