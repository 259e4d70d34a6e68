package org.proofmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTest {
    private static final Instant CREATED = Instant.parse("2024-01-29T10:00:00Z");

    /** A report of several pages: a linked chart, a map, a picture, a long table. */
    private static Page report(Locale locale, String title) {
        Words words = Words.in(locale);
        var bars = List.of(
                Bar.share(words, "A", 4, 34).linked("#row-70"),
                Bar.share(words, "B", 8, 171).linked("#row-2"));
        var chart = new BarChart(
                "bars",
                "Shares",
                "d",
                "%",
                "",
                List.of(new BarChart.Group("", bars)),
                BarChart.Layout.HORIZONTAL,
                locale);
        var map = new MapSheet("map", "Places", "d", List.of(new MapDot("A", 36.5, 40.7, 5, 34, "#row-1")), 0, locale);
        var rows = new ArrayList<Html.Row>();
        for (int i = 1; i <= 80; i++) {
            rows.add(new Html.Row("row-" + i, List.of(Markup.text("Item " + i), Html.mark("SYN-10" + i + "~"))));
        }
        var columns = List.of(Html.Column.words("Item"), Html.Column.words("Serial"));
        return new Page(
                title,
                locale,
                "RESTRICTED",
                true,
                "Dossier example",
                Markup.join(List.of(
                        Html.heading(1, "top", title),
                        Html.paragraph(Markup.text("See "), Html.link("#row-80", "the last row"), Markup.text(".")),
                        Html.heading(2, "shares", "Shares"),
                        Html.figure("f1", SvgBars.draw(chart), "Figure 1", Markup.EMPTY),
                        Html.figure("f2", SvgMap.draw(map), "Figure 2", Markup.EMPTY),
                        Html.figure(
                                "f3",
                                Html.picture(MarkPicture.of("SYN-1~", "A-1", 1).jpeg(), "A drawn mark"),
                                "Figure 3",
                                Markup.EMPTY),
                        Html.heading(2, "rows", "Rows"),
                        Html.table("Items", columns, rows))));
    }

    private static List<String> pages(PDDocument pdf) throws IOException {
        var texts = new ArrayList<String>();
        for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(i);
            stripper.setEndPage(i);
            texts.add(stripper.getText(pdf));
        }
        return texts;
    }

    @Test
    void everyPageCarriesBandsTitleAndNumberAndLinksWork() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Pdf.of(report(Locale.ENGLISH, "Three seizures"), CREATED))) {
            List<String> pages = pages(pdf);
            assertThat(pages).hasSizeGreaterThan(3);
            for (int i = 0; i < pages.size(); i++) {
                assertThat(pages.get(i))
                        .contains("SYNTHETIC", "RESTRICTED", "Three seizures", "Dossier example")
                        .contains("Page " + (i + 1) + " of " + pages.size());
            }
            assertThat(String.join("\n", pages)).contains("SYN-1080~").contains("Figure 3");
            assertThat(targets(pdf)).contains(pages.size() - 1);
            assertThat(pdf.getPage(0).getAnnotations())
                    .extracting(PDAnnotation::getContents)
                    .contains("the last row", "A: 4 of 34 (12 %)", "B: 8 of 171 (5 %)");
            assertThat(outline(pdf)).containsExactly("Three seizures", "Shares", "Rows");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Three seizures");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(CREATED);
        }
    }

    private static List<Integer> targets(PDDocument pdf) throws IOException {
        var targets = new ArrayList<Integer>();
        for (PDPage page : pdf.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link
                        && link.getAction() instanceof PDActionGoTo go
                        && go.getDestination() instanceof PDPageDestination to) {
                    targets.add(pdf.getPages().indexOf(to.getPage()));
                }
            }
        }
        return targets;
    }

    private static List<String> outline(PDDocument pdf) {
        var titles = new ArrayList<String>();
        for (var item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
            titles.add(item.getTitle());
            item.children().forEach(child -> titles.add(child.getTitle()));
        }
        return titles;
    }

    @Test
    void theSamePageGivesTheSameBytes() {
        Page page = report(Locale.ENGLISH, "Again");

        byte[] first = Pdf.of(page, CREATED);

        assertThat(Arrays.equals(first, Pdf.of(page, CREATED)))
                .as("the same again")
                .isTrue();
        assertThat(Arrays.equals(first, Pdf.of(page, CREATED.plusSeconds(1))))
                .as("a second later")
                .isFalse();
    }

    @Test
    void onlyTheBundledFacesAreUsedAndAllAreEmbedded() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Pdf.of(report(Locale.of("ar"), "ثلاث مضبوطات"), CREATED))) {
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.getName()).containsPattern("Noto(Sans|NaskhArabic)");
                    assertThat(font.isEmbedded()).isTrue();
                }
            }
            String text = Normalizer.normalize(String.join("", pages(pdf)), Normalizer.Form.NFKC);
            assertThat(pages(pdf).getFirst()).contains("1 / " + pdf.getNumberOfPages());
            assertThat(text).contains("ثلاث مضبوطات").contains("SYNTHETIC").contains("SYN-101");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='http://127.0.0.1:9/x.png' alt='x'/>",
                "<img src='file:///etc/hostname' alt='x'/>",
                "<img src='x.png' alt='x'/>",
                "<div style='background-image: url(http://127.0.0.1:9/y.png)'>x</div>",
                "<img src='classpath:words.properties' alt='x'/>"
            })
    void whatLiesOutsideThePageIsRefusedByName(String body) {
        String page = "<html lang='en'><head><title>t</title></head><body>" + body + "</body></html>";

        assertThatThrownBy(() -> Pdf.of(page, CREATED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("outside itself");
    }

    @Test
    void entitiesOfThePageAreNotResolved() {
        String page =
                "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><html lang='en'><head><title>t</title></head><body><p>a&x;b</p></body></html>";

        assertThatThrownBy(() -> Pdf.of(page, CREATED)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void malformedPagesAreRefused() {
        assertThatThrownBy(() -> Pdf.of("<html><p></html>", CREATED)).hasMessageContaining("not well-formed");
        assertThatThrownBy(() -> Pdf.of("<html/>", CREATED)).hasMessageContaining("<head>");
    }

    @Test
    void aPlainPageHasNoBands() throws IOException {
        var page = new Page("Plain", Locale.of("es"), "", false, "", Html.paragraph("texto"));

        try (PDDocument pdf = Loader.loadPDF(Pdf.of(page, CREATED))) {
            assertThat(pages(pdf))
                    .singleElement()
                    .asString()
                    .contains("texto", "Página 1 de 1")
                    .doesNotContain("SYNTHETIC");
        }
    }
}
