package org.proofmark.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.proofmark.model.Snapshot;

/**
 * The report on a comparison: one page, as HTML and as PDF. What was documented, where and when; published claims beside computed figures;
 * the findings; the links and how little evidence holds them; methods; and for every number the rows behind it, with record hashes.
 *
 * <p>No number about the dossier stands in it without a link to its rows; no reading of a mark stands in its body, and none at all in a
 * public report. It is a function of its arguments.
 */
public final class Dispatch {
    private final Page page;
    private final Instant created;

    private Dispatch(Page page, Instant created) {
        this.page = page;
        this.created = created;
    }

    /**
     * Writes the report.
     *
     * @param snapshot the dossier as the report's readers may see it; the one the comparison was made from
     * @param originals where photographs are read
     * @param comparison what was compared
     */
    public static Dispatch of(
            Snapshot snapshot, Originals originals, GroupComparison comparison, DispatchOptions options) {
        Material material = new Material(snapshot, comparison);
        List<StatedClaim> claims = StatedClaim.all(material);
        Markup sections = Markup.join(List.of(
                new SummarySection(material, claims).print(),
                new DocumentedSection(material, claims).print(),
                new PhotographsSection(material, originals).print(),
                new ClaimsSection(material, claims).print(),
                new FindingsSection(material, claims).print(),
                new LinksSection(material).print(),
                new MethodsSection(material).print()));
        Markup body = FrontMatter.of(material, options).then(sections).then(appendix(material));
        String foot = "Made " + options.date() + " with Proofmark";
        Page page = new Page(
                options.title(),
                Locale.ENGLISH,
                material.caveat().handling().term().toUpperCase(Locale.ROOT),
                material.caveat().synthetic(),
                foot,
                body);
        return new Dispatch(page, created(options.date()));
    }

    private static Markup appendix(Material material) {
        Markup about = new Prose()
                .text(
                        "Each table holds the rows behind one number of the report, or behind several that rest on the same rows. A record is named by the first ")
                .set("8")
                .text(" characters of its id and the first ")
                .set("16")
                .text(
                        " of the hash under which it is logged (RFC 6962 leaf hash); 'proofmark show' and 'proofmark verify' take it from there.")
                .paragraph();
        return Tag.of("section")
                .with("class", "appendix")
                .holding(
                        Html.heading(2, "appendix", "Appendix: the rows behind every number"),
                        about,
                        material.appendix().print());
    }

    /** The day given, or, for a date in other words, the beginning of time: never this machine's clock. */
    private static Instant created(String date) {
        try {
            return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException inWords) {
            return Instant.EPOCH;
        }
    }

    /** One self-contained file of XHTML that is also HTML 5, to be written in UTF-8. */
    public String html() {
        return page.xhtml();
    }

    /** The same as a PDF file. */
    public byte[] pdf() {
        return Pdf.of(page, created);
    }
}
