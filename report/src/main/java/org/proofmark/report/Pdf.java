package org.proofmark.report;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.w3c.dom.Document;

/**
 * Turns a {@link Page} into PDF: the same content with running heads, page numbers, bookmarks, working links and embedded fonts.
 *
 * <p>The maker reaches nothing outside the page: no network, no files; pictures must be {@code data:} addresses. The same page and time of
 * creation give the same bytes.
 */
public final class Pdf {
    static {
        FontMappers.set(new BundledFontMapper());
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /**
     * Makes the PDF of a page.
     *
     * @param page the page
     * @param created the time of creation to be written into the file; whole seconds count
     * @throws IllegalArgumentException if the page asks for anything outside itself
     */
    public static byte[] of(Page page, Instant created) {
        return of(page.xhtml(), created);
    }

    /**
     * Makes the PDF of an XHTML file as {@link Page#xhtml()} writes it.
     *
     * @throws IllegalArgumentException if the text is not well-formed XML, or asks for anything outside itself
     */
    public static byte[] of(String xhtml, Instant created) {
        Document document = PrintDocument.prepare(xhtml);
        Set<String> refused = new LinkedHashSet<>();
        try (PDDocument pdf = render(document, refused);
                var out = new ByteArrayOutputStream()) {
            if (!refused.isEmpty()) {
                throw new IllegalArgumentException("The page loads "
                        + refused.iterator().next() + " from outside itself. Put the picture or style into the page.");
            }
            PdfSeal.fix(pdf, document, xhtml, created);
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The PDF could not be made. Look at the cause; the HTML report is not affected.", e);
        }
    }

    private static PDDocument render(Document document, Set<String> refused) throws IOException {
        boolean rtl = document.getDocumentElement().getAttribute("dir").equals("rtl");
        var builder = new PdfRendererBuilder()
                .withW3cDocument(document, null)
                .useSVGDrawer(new BatikSVGDrawer())
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .defaultTextDirection(rtl ? TextDirection.RTL : TextDirection.LTR)
                .withProducer("Proofmark")
                .usePdfUaAccessibility(true)
                .withDiagnosticConsumer(d -> {});
        for (Face face : Face.values()) {
            builder.useFont(
                    face::open,
                    face.family(),
                    face.weight(),
                    FontStyle.NORMAL,
                    true,
                    EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
        }
        for (var moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> inside(uri, refused), moment);
        }
        try (var renderer = builder.buildPdfRenderer()) {
            return renderer.createPDFKeepOpen();
        }
    }

    private static boolean inside(String uri, Set<String> refused) {
        if (uri.startsWith("data:image/")) {
            return true;
        }
        refused.add(uri);
        return false;
    }
}
