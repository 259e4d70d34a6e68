package org.proofmark.report;

import java.util.Locale;

/**
 * A whole report page: one file, nothing loaded from elsewhere, valid as HTML 5 and well-formed as XHTML.
 *
 * @param title the report's title; heads the browser tab, every printed page and the PDF's properties
 * @param locale the language of the text; decides direction and the few words printed by the page itself
 * @param handling the handling caveat shown on top and on every printed page, such as {@code RESTRICTED}; empty for none
 * @param synthetic whether anything on the page comes from synthetic records; if so every page says SYNTHETIC
 * @param footer a line for the foot of every printed page, such as the dossier's name and checkpoint; may be empty
 * @param body the content
 */
public record Page(String title, Locale locale, String handling, boolean synthetic, String footer, Markup body) {
    private static final String HOUSE_STYLE = Resource.text("/org/proofmark/report/house.css");

    /** A title is not optional: without one a printed page cannot be told from another. */
    public Page {
        if (title.isBlank()) {
            throw new IllegalArgumentException("The page has no title. Give one; it is printed on every page.");
        }
    }

    /** The page as a file to be written in UTF-8. Lines end in {@code \n}. */
    public String xhtml() {
        Words words = Words.in(locale);
        return """
                <!DOCTYPE html>
                <html xmlns="http://www.w3.org/1999/xhtml" lang="%1$s" xml:lang="%1$s" dir="%2$s">
                <head>
                <meta charset="UTF-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="referrer" content="no-referrer"/>
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"/>
                <title>%3$s</title>
                <style>
                %4$s%5$s</style>
                </head>
                <body>
                %6$s
                <main>
                %7$s
                </main>
                </body>
                </html>
                """.formatted(
                        Escape.xml(locale.toLanguageTag()),
                        words.rightToLeft() ? "rtl" : "ltr",
                        Escape.xml(title),
                        HOUSE_STYLE,
                        pageRule(words),
                        bands(words).then(foot(words)).xml(),
                        body.xml());
    }

    /** The foot of a sheet for the PDF maker, which fills in the numbers; browsers take it from {@link #pageRule}. */
    private Markup foot(Words words) {
        Markup line = Tag.of("td").holding(words.rightToLeft() ? Isolation.markup(footer) : Markup.text(footer));
        return Tag.of("table")
                .with("class", "foot")
                .with("role", "presentation")
                .holding(Tag.of("tr").holding(line, pageNumber(words)));
    }

    /** In a line from right to left the maker cannot place numbers that it fills in, so there the page number goes without words. */
    private static Markup pageNumber(Words words) {
        Markup page = Tag.of("span").with("class", "page-n").holding();
        Markup pages = Tag.of("span").with("class", "page-m").holding();
        Tag cell = Tag.of("td").with("class", "n");
        if (words.rightToLeft()) {
            return cell.with("dir", "ltr").holding(page, Markup.text(" / "), pages);
        }
        String[] around = aroundNumbers(words);
        return cell.holding(Markup.text(around[0]), page, Markup.text(around[1]), pages, Markup.text(around[2]));
    }

    private static String[] aroundNumbers(Words words) {
        return words.phrase("page", "\u0000", "\u0000").split("\u0000", -1);
    }

    private Markup bands(Words words) {
        Markup lines = Tag.of("div").with("class", "runner").holding(title);
        if (!handling.isBlank()) {
            lines = lines.then(Tag.of("div").with("class", "handling").holding(handling));
        }
        if (synthetic) {
            Markup word = Tag.of("strong").holding(words.phrase("synthetic"));
            Markup meaning = Markup.text(" – " + words.phrase("synthetic.meaning"));
            lines = lines.then(Tag.of("div").with("class", "synthetic").holding(word, meaning));
        }
        return Tag.of("header").with("class", "bands").holding(lines);
    }

    private String pageRule(Words words) {
        String[] around = aroundNumbers(words);
        String number = Escape.css(around[0]) + " counter(page) " + Escape.css(around[1]) + " counter(pages) "
                + Escape.css(around[2]);
        String start = words.rightToLeft() ? "right" : "left";
        String end = words.rightToLeft() ? "left" : "right";
        return """
                @page {
                  @bottom-%1$s { content: %3$s; width: 70%%; text-align: %1$s; vertical-align: top; padding-top: 4mm; font: 8pt "Noto Sans", "Noto Naskh Arabic", sans-serif; color: #33404c; }
                  @bottom-%2$s { content: %4$s; width: 30%%; text-align: %2$s; vertical-align: top; padding-top: 4mm; font: 8pt "Noto Sans", "Noto Naskh Arabic", sans-serif; color: #33404c; }
                }
                """.formatted(start, end, Escape.css(words.rightToLeft() ? Isolation.text(footer) : footer), number);
    }
}
