package org.proofmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
    static final String HOSTILE = "<script>alert(1)</script> ]]> --> \"'& \u0000\u0007\uFFFF\uD800 &lt; </style>";

    @Test
    void foreignTextComesBackAsItWasExceptForWhatXmlForbids() {
        String back = Xml.parse(Tag.of("p").with("title", HOSTILE).holding(HOSTILE))
                .getDocumentElement()
                .getTextContent();

        assertThat(back).isEqualTo(HOSTILE.replaceAll("[\u0000\u0007\uFFFF\uD800]", "\uFFFD"));
    }

    @Test
    void anyTextSurvivesTheWayThroughMarkup() {
        var random = new SplittableRandom(7);
        for (int round = 0; round < 500; round++) {
            int[] characters = random.ints(12, 0x20, 0x30000)
                    .filter(c -> c < 0xD800 || c > 0xFFFF)
                    .toArray();
            String text = new String(characters, 0, characters.length);
            assertThat(Xml.parse(Html.paragraph(text)).getDocumentElement().getTextContent())
                    .isEqualTo(text);
        }
    }

    @Test
    void pageIsWellFormedAndEscapesEverything() {
        var page = new Page(HOSTILE, Locale.ENGLISH, HOSTILE, true, HOSTILE, Html.paragraph(HOSTILE));

        String xhtml = page.xhtml();

        assertThat(Xml.texts(PrintDocument.parse(xhtml), "p")).hasSize(1);
        assertThat(Xml.all(PrintDocument.parse(xhtml), "script")).isEmpty();
        assertThat(xhtml)
                .startsWith("<!DOCTYPE html>\n")
                .doesNotContain("<script")
                .doesNotContain("\u0000");
        assertThat(xhtml.split("</style>", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT:x",
                " javascript:x",
                "data:text/html,x",
                "//evil.example/x",
                "file:///etc/passwd",
                "vbscript:x",
                "/\\evil",
                "a b"
            })
    void linksThatRunOrHideAreRefused(String href) {
        assertThatThrownBy(() -> Html.link(href, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("href");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#rows-7",
                "https://example.org/a?b=c#d",
                "mailto:a@example.org",
                "/recoveries/7",
                "report.html#x",
                ""
            })
    void honestLinksPass(String href) {
        if (!href.isEmpty()) {
            assertThat(Html.link(href, "x").xml()).contains("href=\"" + href + "\"");
        }
    }

    @Test
    void elementsAndAttributesThatRunOrLoadAreRefused() {
        assertThatThrownBy(() -> Tag.of("script")).hasMessageContaining("<script>");
        assertThatThrownBy(() -> Tag.of("foreignObject")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tag.of("p").with("onclick", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tag.of("img").with("src", "https://example.org/x.png"))
                .hasMessageContaining("src");
        assertThatThrownBy(() -> Tag.of("p").with("style", "background:url(x)"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tag.of("p").with("a b", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tag.of("br").holding("x")).hasMessageContaining("holds nothing");
    }

    @Test
    void marksAreIsolatedLeftToRight() {
        assertThat(Html.mark("١٢-<3>").xml()).isEqualTo("<bdi dir=\"ltr\" class=\"mark\">١٢-&lt;3&gt;</bdi>");
    }

    @Test
    void tableCellsMustMatchItsColumns() {
        var columns = List.of(Html.Column.words("a"), Html.Column.numbers("b"));

        assertThatThrownBy(() -> Html.table("t", columns, List.of(Html.Row.of("x"))))
                .hasMessageContaining("1 cells for 2 columns");
        assertThat(Html.table("t", columns, List.of(new Html.Row("r1", List.of(Markup.text("x"), Markup.text("2")))))
                        .xml())
                .contains("<tr id=\"r1\"><th scope=\"row\">x</th><td class=\"n\">2</td></tr>");
    }

    @Test
    void directionAndBandsFollowThePage() {
        String arabic = new Page("ت", Locale.of("ar"), "", false, "", Markup.EMPTY).xhtml();
        String english = new Page("t", Locale.ENGLISH, "RESTRICTED", true, "", Markup.EMPTY).xhtml();

        assertThat(arabic)
                .contains("dir=\"rtl\"")
                .contains("lang=\"ar\"")
                .doesNotContain("class=\"synthetic\"")
                .doesNotContain("class=\"handling\"");
        assertThat(english).contains("<div class=\"handling\">RESTRICTED</div>").contains("<strong>SYNTHETIC</strong>");
    }

    @Test
    void datesInArabicLinesAreIsolated() {
        assertThat(Isolation.markup("في 2024-01-29، <b>").xml())
                .isEqualTo("في <bdi dir=\"ltr\">2024-01-29</bdi>، &lt;<bdi dir=\"ltr\">b</bdi>&gt;");
        assertThat(Isolation.text("في SYN-1~.")).isEqualTo("في \u2066SYN-1~.\u2069");
        assertThat(new Page("ت", Locale.of("ar"), "", false, "ملف 2024-01-29", Markup.EMPTY).xhtml())
                .contains("<bdi dir=\"ltr\">2024-01-29</bdi>");
    }

    @Test
    void pictureMustBeOne() {
        assertThatThrownBy(() -> Html.picture(new byte[] {1, 2, 3, 4}, "x"))
                .hasMessageContaining("neither PNG nor JPEG");
    }
}
