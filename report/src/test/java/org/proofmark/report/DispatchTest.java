package org.proofmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.proofmark.model.Citation;
import org.proofmark.model.Handling;
import org.proofmark.model.SubjectId;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class DispatchTest {
    private static final DispatchOptions OPTIONS = new DispatchOptions("Three places", "2024-01-29");
    private static final Originals NONE = sha256 -> {
        throw new IllegalStateException("no such original");
    };

    private static String html(SmallDossier dossier, String... groups) {
        return Dispatch.of(dossier.snapshot, NONE, dossier.compared(groups), OPTIONS)
                .html();
    }

    private static Document page(String html) {
        return PrintDocument.parse(html);
    }

    /** The text of the page with runs of space made one. */
    private static String text(String html) {
        return page(html).getDocumentElement().getTextContent().replaceAll("\\s+", " ");
    }

    /** The page without its appendix, which follows the body and begins at a heading of its own. */
    private static String body(String html) {
        return html.substring(html.indexOf("<main>"), html.indexOf("<section class=\"appendix\">"));
    }

    @Test
    void statesSharesBesideWhatIsPublished() {
        String said = text(html(SmallDossier.synthetic().claimed("about 17 weapons"), "A", "B", "C"));

        assertThat(said)
                .contains("Share of Model 68 among weapons, Place A: 2 of 6 (33 %) — published: 33 %.")
                .contains("18 documented in this dossier; published: 17 and 18.")
                .contains("6 of 18 assault rifles (33 %) in the chosen recoveries together")
                .contains("Model 68 is in every chosen recovery: family-wise p")
                .contains("A-1 (Place A) holds a part with the number of B-1 (Place B)")
                .contains("not a random sample")
                .contains("A link is not guilt");
    }

    @Test
    void aDocumentThatTwoGroupsCiteIsALinkWithItsRecords() {
        SmallDossier dossier = SmallDossier.synthetic();
        SubjectId certificate = dossier.certificate();
        dossier.add(dossier.item("A-3"), new Citation(certificate, null));
        dossier.add(dossier.item("C-3"), new Citation(certificate, null));

        assertThat(text(html(dossier, "A", "C")))
                .contains("One end-user certificate stands behind 2 items (quantity 2) from 2 recoveries.")
                .contains("Cites end-user certificate ‘SYN/2014-311’ of Ministry of P.");
    }

    @Test
    void onePictureOfTwoItemsIsAReasonToLookAndNoLink() {
        SmallDossier dossier = SmallDossier.synthetic();
        assertThat(text(html(dossier, "A", "C"))).doesNotContain("Pictures of two things");
        dossier.filedTwice("A-5", "C-5");

        assertThat(text(html(dossier, "A", "C")))
                .contains("No physical link between the groups was found.")
                .contains("it links no groups. 1 picture of items of the chosen recoveries.")
                .contains("One picture is attached to 2 items (quantity 2) from 2 recoveries");
    }

    @Test
    void oneItemMoreChangesTheFigures() {
        assertThat(text(html(SmallDossier.of(3, Handling.INTERNAL, true), "A", "B", "C")))
                .contains("3 of 6 (50 %)")
                .contains("7 of 18 assault rifles (39 %)");
    }

    @Test
    void everyFigureAndEveryLinkLeadsSomewhere() {
        Document page = page(html(SmallDossier.synthetic().claimed("17").photographed("ab".repeat(32)), "A", "B", "C"));
        List<Element> all = Xml.all(page, "*");
        List<String> ids = all.stream()
                .map(e -> e.getAttribute("id"))
                .filter(i -> !i.isEmpty())
                .toList();
        Set<String> anchors = Set.copyOf(ids);

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Xml.all(page, "a")).hasSizeGreaterThan(50).allSatisfy(a -> {
            String href = a.getAttribute("href");
            assertThat(href).startsWith("#");
            assertThat(anchors).contains(href.substring(1));
            if (a.getAttribute("class").equals("fig")) {
                assertThat(href).startsWith("#rows-");
            }
        });
    }

    @Test
    void noNumberOfTheBodyStandsWithoutItsRows() {
        String html = html(SmallDossier.synthetic().claimed("17").photographed("ab".repeat(32)), "A", "B", "C");
        List<String> bare = new ArrayList<>();

        bareNumbers(
                PrintDocument.parse("<main>" + body(html).substring("<main>".length()) + "</main>")
                        .getDocumentElement(),
                bare);

        assertThat(bare).isEmpty();
    }

    /** Digits outside figures, quoted records, settings of methods, headings, captions and drawings (whose bars and dots are links themselves). */
    private static void bareNumbers(Node node, List<String> found) {
        if (node instanceof Element element) {
            boolean exempt = Set.of("fig", "said", "set").contains(element.getAttribute("class"))
                    || Set.of("h1", "h2", "h3", "caption", "figcaption", "svg", "thead", "img")
                            .contains(element.getTagName());
            if (exempt) {
                return;
            }
        } else if (node.getNodeType() == Node.TEXT_NODE && node.getTextContent().matches("(?s).*\\d.*")) {
            found.add(node.getTextContent());
        }
        for (int i = 0; i < node.getChildNodes().getLength(); i++) {
            bareNumbers(node.getChildNodes().item(i), found);
        }
    }

    @Test
    void rowsHoldTheItemsTheirRecordsAndTheirHashes() {
        SmallDossier dossier = SmallDossier.synthetic();
        String html = html(dossier, "A", "B", "C");
        String row = text(html.substring(0, html.indexOf("</html>")) + "</html>");
        String record = dossier.snapshot
                .statements(Objects.requireNonNull(dossier.items.get("A-1")))
                .getFirst()
                .id()
                .toString()
                .substring(0, 8);

        assertThat(row).contains("Model 68 among the weapons of A · Place A").contains(record + " · 0000000000000000");
    }

    @Test
    void readingsStandInTheAppendixOnlyAndInAPublicReportNowhere() {
        String internal = html(SmallDossier.synthetic(), "A", "B", "C");
        String open = html(SmallDossier.of(2, Handling.PUBLIC, false).photographed("ab".repeat(32)), "A", "B", "C");

        assertThat(body(internal)).doesNotContain(SmallDossier.SERIAL_OF_B);
        assertThat(internal).contains(SmallDossier.SERIAL_OF_B).contains("class=\"handling\">INTERNAL<");
        assertThat(open)
                .doesNotContain("SYN")
                .doesNotContain("<img")
                .contains("class=\"handling\">PUBLIC<")
                .contains("a public report shows none");
    }

    @Test
    void foreignTextIsTextAndNothingElse() {
        SmallDossier dossier = SmallDossier.synthetic().claimed("<script>alert('1')</script> \"&amp; \u0000 {{x}}");
        String html = Dispatch.of(
                        dossier.snapshot,
                        NONE,
                        dossier.compared("A", "B"),
                        new DispatchOptions("<b>T</b>&", "29 January <i>"))
                .html();

        assertThat(html)
                .doesNotContain("<script>")
                .doesNotContain("<b>T")
                .doesNotContain("<i>")
                .contains("&lt;script&gt;");
        assertThat(text(html)).contains("<b>T</b>&").contains("<script>alert('1')</script> \"&amp; \uFFFD {{x}}");
    }

    @Test
    void everySheetOfPaperSaysWhatItIs() throws IOException {
        SmallDossier dossier = SmallDossier.synthetic().claimed("17");
        Dispatch dispatch = Dispatch.of(dossier.snapshot, NONE, dossier.compared("A", "B", "C"), OPTIONS);

        try (PDDocument pdf = Loader.loadPDF(dispatch.pdf())) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf))
                        .contains("SYNTHETIC")
                        .contains("INTERNAL")
                        .contains("Three places");
            }
        }
        assertThat(dispatch.pdf()).isEqualTo(dispatch.pdf());
    }

    @Test
    void sameDossierSameBytes() {
        SmallDossier dossier = SmallDossier.synthetic().claimed("17");

        assertThat(html(dossier, "A", "B", "C")).isEqualTo(html(dossier, "A", "B", "C"));
    }

    @Test
    void whatIsNotThereIsSaid() {
        String said = text(html(SmallDossier.of(2, Handling.INTERNAL, false), "A"));

        assertThat(said)
                .contains("No photograph of an item of the chosen recoveries is in this dossier.")
                .contains("No source in this dossier states a number about the chosen recoveries.")
                .contains("One group was chosen.")
                .doesNotContain("SYNTHETIC");
    }

    @Test
    void photographsAreScaledCopiesWithoutTheirExif() throws IOException {
        byte[] original = picture(1600, 1200);
        SmallDossier dossier = SmallDossier.synthetic().photographed("ab".repeat(32));
        String html = Dispatch.of(
                        dossier.snapshot,
                        sha256 -> new ByteArrayInputStream(original),
                        dossier.compared("A", "B"),
                        OPTIONS)
                .html();
        Element image = Xml.all(page(html), "img").getFirst();
        String data = image.getAttribute("src");
        BufferedImage copy = ImageIO.read(
                new ByteArrayInputStream(java.util.Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1))));

        assertThat(copy.getWidth()).isEqualTo(480);
        assertThat(copy.getHeight()).isEqualTo(360);
        assertThat(image.getAttribute("alt")).isEqualTo("Item A-1: bolt");
        assertThat(text(html))
                .contains("Documented by Test team in Store in 2022-02. Camera claims 2022:02:01 10:00:00.");
    }

    @Test
    void aPictureThatCannotBeShownIsSaidSo() {
        for (byte[] broken : List.of(
                new byte[0],
                new byte[] {(byte) 0xff, (byte) 0xd8, 1, 2, 3},
                "<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
            SmallDossier dossier = SmallDossier.synthetic().photographed("ab".repeat(32));
            assertThat(text(Dispatch.of(
                                    dossier.snapshot,
                                    sha256 -> new ByteArrayInputStream(broken),
                                    dossier.compared("A", "B"),
                                    OPTIONS)
                            .html()))
                    .contains("This original cannot be shown.");
        }
    }

    @Test
    void headingsDescendOneLevelAtATime() {
        Document page = page(html(SmallDossier.synthetic(), "A", "B", "C"));
        List<Integer> levels = Xml.all(page, "*").stream()
                .map(Element::getTagName)
                .filter(n -> n.matches("h[1-6]"))
                .map(n -> n.charAt(1) - '0')
                .toList();

        assertThat(levels.getFirst()).isEqualTo(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i) - levels.get(i - 1)).isLessThanOrEqualTo(1);
        }
        assertThat(Xml.all(page, "th").stream()
                        .map(t -> t.getAttribute("scope"))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("col", "row");
    }

    private static byte[] picture(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
