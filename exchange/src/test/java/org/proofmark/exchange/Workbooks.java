package org.proofmark.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written part by part, so that they can be as odd as those that come in the post. */
final class Workbooks {
    private static final char RAW = '\u0001';

    private Workbooks() {}

    /** A cell as it stands in the file; {@code %s} is its address. */
    static String raw(String cell) {
        return RAW + cell;
    }

    static String formula(String formula) {
        return RAW + "<c r=\"%s\"><f>" + formula + "</f><v>2</v></c>";
    }

    static String error(String error) {
        return RAW + "<c r=\"%s\" t=\"e\"><v>" + error + "</v></c>";
    }

    static String number(String number) {
        return RAW + "<c r=\"%s\"><v>" + number + "</v></c>";
    }

    /** A number shown as a date. */
    static String date(String number) {
        return RAW + "<c r=\"%s\" s=\"1\"><v>" + number + "</v></c>";
    }

    /** Cells of text, but for those made by the methods above. */
    static byte[] of(List<List<String>> rows) {
        return zip(parts(sheet(rows)));
    }

    static String sheet(List<List<String>> rows) {
        StringBuilder sheet = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int i = 0; i < rows.size(); i++) {
            sheet.append("<row r=\"").append(i + 1).append("\">");
            for (int j = 0; j < rows.get(i).size(); j++) {
                String address = (char) ('A' + j) + String.valueOf(i + 1);
                String cell = rows.get(i).get(j);
                sheet.append(
                        cell.startsWith(String.valueOf(RAW))
                                ? cell.substring(1).replace("%s", address)
                                : "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
            }
            sheet.append("</row>");
        }
        return sheet.append("</sheetData></worksheet>").toString();
    }

    static Map<String, byte[]> parts(String sheet) {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(
                parts,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
                        + "</Types>");
        put(
                parts,
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations
                        + "\"><sheets><sheet name=\"List\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        put(
                parts,
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"" + relations
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        put(
                parts,
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + main
                        + "\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        put(parts, "xl/worksheets/sheet1.xml", sheet);
        return parts;
    }

    /** Adds a part of shared texts. */
    static void texts(Map<String, byte[]> parts, String name, String... texts) {
        String types = new String(
                Objects.requireNonNull(parts.get("[Content_Types].xml"), "types of parts"), StandardCharsets.UTF_8);
        put(
                parts,
                "[Content_Types].xml",
                types.replace(
                        "</Types>",
                        "<Override PartName=\"/" + name
                                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>"));
        put(parts, name, "<sst><si><t>" + String.join("</t></si><si><t>", texts) + "</t></si></sst>");
    }

    static void put(Map<String, byte[]> parts, String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Fifty kilobytes that unpack to fifty million spaces. */
    static byte[] bomb() {
        return zip(parts(sheet(List.of(List.of("no"))) + " ".repeat(50_000_000)));
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
