package org.proofmark.report;

import java.util.List;

/** Title, what the report is, what must never be read into it, and the way through it. */
final class FrontMatter {
    private FrontMatter() {}

    private record Chapter(String id, String title) {}

    private static final List<Chapter> CHAPTERS = List.of(
            new Chapter("summary", "Summary"),
            new Chapter("documented", "What was documented, where and when"),
            new Chapter("photographs", "Photographs"),
            new Chapter("claims", "Published claims beside computed figures"),
            new Chapter("findings", "What the recoveries have in common"),
            new Chapter("links", "Links between the groups"),
            new Chapter("methods", "Methods and limits"),
            new Chapter("appendix", "Appendix: the rows behind every number"));

    static Markup of(Material material, DispatchOptions options) {
        Markup what = Tag.of("p")
                .with("class", "lead")
                .holding(new Prose()
                        .text("A comparison of ")
                        .text(material.names().pieces())
                        .text(" documented in the chosen recoveries (")
                        .said(material.names().groups())
                        .text(") with those of other recoveries in the same dossier. Made ")
                        .said(options.date())
                        .text(".")
                        .markup());
        return Html.heading(1, "title", options.title())
                .then(what)
                .then(caveats(material))
                .then(contents());
    }

    private static Markup caveats(Material material) {
        Markup made = material.caveat().synthetic()
                ? Html.paragraph(
                        Tag.of("strong").holding("Synthetic: "),
                        Markup.text(
                                "made-up records went into this report. It is no evidence of anything and is not for release."))
                : Markup.EMPTY;
        return Tag.of("div")
                .with("class", "note caveats")
                .holding(
                        made,
                        Html.paragraph(
                                "Seized and documented weapons are not a random sample of those in use: what is seen depends on where forces seize and teams can go."),
                        Html.paragraph(
                                "A link is not guilt: no malpractice is inferred against anyone earlier in a chain of custody. How a weapon passed from one holder to the next is unknown unless a source says so."),
                        Html.paragraph(
                                "Every number leads to the records behind it. Nothing here proves: the words for strength are observed, consistent with, indicates, strongly indicates."));
    }

    private static Markup contents() {
        return Tag.of("nav")
                .with("aria-label", "Contents")
                .with("class", "contents")
                .holding(Html.list(CHAPTERS.stream()
                        .map(c -> Html.link("#" + c.id(), c.title()))
                        .toList()));
    }
}
