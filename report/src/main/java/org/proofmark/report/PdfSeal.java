package org.proofmark.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.w3c.dom.Document;

/** Takes chance and the clock out of a PDF, so that the same page gives the same bytes; and sets what readers show about the file. */
final class PdfSeal {
    private PdfSeal() {}

    /** Fixes dates and document id; sets language and that readers show the title. */
    static void fix(PDDocument pdf, Document page, String xhtml, Instant created) {
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
