package org.proofmark.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.proofmark.report.Dispatch;
import org.proofmark.report.DispatchOptions;
import org.proofmark.report.GroupComparison;
import org.proofmark.store.Dossier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The report on a comparison that was made on a page: the same file that the command line writes, as HTML and as PDF. */
@Controller
class ReportPages {
    /** The report holds its pictures, drawings and styles in itself, and runs nothing. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'";

    private final Comparisons comparisons;
    private final Dossier dossier;

    ReportPages(Comparisons comparisons, Dossier dossier) {
        this.comparisons = comparisons;
        this.dossier = dossier;
    }

    @GetMapping("/compare/{name}/report.html")
    void html(@PathVariable String name, Reader reader, HttpServletResponse response) throws IOException {
        byte[] page = dispatch(name, reader).html().getBytes(StandardCharsets.UTF_8);
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page);
    }

    @GetMapping("/compare/{name}/report.pdf")
    void pdf(@PathVariable String name, Reader reader, HttpServletResponse response) throws IOException {
        byte[] document = dispatch(name, reader).pdf();
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=report.pdf");
        response.getOutputStream().write(document);
    }

    private Dispatch dispatch(String name, Reader reader) {
        GroupComparison result = comparisons.named(name, reader.clearance()).result();
        if (result == null) {
            throw new Refused(409, "refused.running");
        }
        // The report is written in English, whatever language asked for it.
        DispatchOptions options = new DispatchOptions(
                reader.words().in(Language.ENGLISH).say("report.title"),
                LocalDate.now(ZoneOffset.UTC).toString());
        return Dispatch.of(reader.snapshot(), dossier.media()::open, result, options);
    }
}
