package org.proofmark.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.w3c.dom.Document;

/** Takes chance and the clock out of a PDF, so that the same page gives the same bytes; and sets what readers show about the file. */
final class PdfSeal {
    private PdfSeal() {}

    /** Fixes dates, document id and order of links; sets title and language. */
    static void fix(PDDocument pdf, Document page, String xhtml, Instant created) throws IOException {
        var time =
                GregorianCalendar.from(created.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
        var information = pdf.getDocumentInformation();
        information.setCreationDate(time);
        information.setModificationDate(time);
        pdf.setDocumentId(id(xhtml, created));
        var catalog = pdf.getDocumentCatalog();
        catalog.setLanguage(page.getDocumentElement().getAttribute("lang"));
        var viewer = new PDViewerPreferences(new COSDictionary());
        viewer.setDisplayDocTitle(true);
        catalog.setViewerPreferences(viewer);
        for (PDPage sheet : pdf.getPages()) {
            sortLinks(sheet);
        }
    }

    /** The maker keeps the links of a drawing in a hash table by identity; their order differs from run to run. */
    private static void sortLinks(PDPage sheet) throws IOException {
        var links = sheet.getAnnotations();
        links.sort(
                Comparator.comparingDouble((PDAnnotation a) -> -a.getRectangle().getUpperRightY())
                        .thenComparingDouble(a -> a.getRectangle().getLowerLeftX())
                        .thenComparingDouble(a -> a.getRectangle().getLowerLeftY())
                        .thenComparing(a -> String.valueOf(a.getContents())));
        if (!links.isEmpty()) {
            sheet.setAnnotations(links);
        }
    }

    private static long id(String xhtml, Instant created) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(xhtml.getBytes(StandardCharsets.UTF_8));
            digest.update(created.toString().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java installation lacks SHA-256. Use a complete JDK.", e);
        }
    }
}
