package org.proofmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class SvgBarsTest {
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    static BarChart chart(BarChart.Layout layout, Locale locale, Bar... bars) {
        var group = new BarChart.Group("weapons", List.of(bars));
        return new BarChart(
                "c1", "Shares", "Share of each recovery", "share, %", "95 % interval", List.of(group), layout, locale);
    }

    @ParameterizedTest
    @EnumSource(BarChart.Layout.class)
    void everyBarSaysItsNameValueClaimAndLeadsToItsRows(BarChart.Layout layout) {
        var drawn = Xml.parse(SvgBars.draw(chart(
                layout,
                Locale.ENGLISH,
                Bar.share(ENGLISH, "A", 4, 34)
                        .between(4.7, 26.6)
                        .published(12, "published: 12 %")
                        .linked("#rows-1"),
                Bar.share(ENGLISH, "B", 8, 171).linked("#rows-2"),
                Bar.share(ENGLISH, "none", 0, 0))));

        assertThat(Xml.texts(drawn, "text"))
                .contains(
                        "A",
                        "B",
                        "4 of 34 (12 %)",
                        "8 of 171 (5 %)",
                        "0 of 0",
                        "share, %",
                        "weapons",
                        "95 % interval",
                        "published claim");
        assertThat(Xml.texts(drawn, "title")).contains("Shares", "A: 4 of 34 (12 %); published: 12 %", "none: 0 of 0");
        assertThat(Xml.all(drawn, "a")).extracting(a -> a.getAttribute("href")).containsExactly("#rows-1", "#rows-2");
        assertThat(Xml.all(drawn, "a"))
                .allMatch(a -> a.getAttribute("data-area").matches("\\d+,\\d+,\\d+,\\d+"));
    }

    @Test
    void lengthsAreInProportion() {
        var drawn = Xml.parse(SvgBars.draw(chart(
                BarChart.Layout.HORIZONTAL,
                Locale.ENGLISH,
                Bar.count("a", 10),
                Bar.count("b", 25),
                Bar.count("c", 0))));

        double[] widths = Xml.all(drawn, "rect").stream()
                .filter(r -> r.hasAttribute("stroke"))
                .mapToDouble(r -> Double.parseDouble(r.getAttribute("width")))
                .toArray();
        assertThat(widths).hasSize(2);
        assertThat(widths[1] / widths[0]).isBetween(2.499, 2.501);
    }

    @ParameterizedTest
    @EnumSource(BarChart.Layout.class)
    void hostileLabelsStayText(BarChart.Layout layout) {
        var bar = new Bar(HtmlTest.HOSTILE, 3, HtmlTest.HOSTILE, Bar.Tone.OTHER, null, null, "#x");
        var drawn = Xml.parse(SvgBars.draw(chart(layout, Locale.ENGLISH, bar)));

        assertThat(Xml.all(drawn, "script")).isEmpty();
        assertThat(Xml.texts(drawn, "title").getLast()).contains("<script>alert(1)</script> ]]>");
    }

    @Test
    void nothingIsDrawnOutsideTheSheet() {
        var random = new SplittableRandom(11);
        for (int round = 0; round < 60; round++) {
            var bars = new ArrayList<Bar>();
            for (int i = random.nextInt(1, 40); i > 0; i--) {
                bars.add(Bar.count(
                        ("Label " + i + " of this chart, quite long, as names of places are")
                                .substring(0, random.nextInt(40)),
                        random.nextInt(1 << random.nextInt(25))));
            }
            var layout = round % 2 == 0 ? BarChart.Layout.HORIZONTAL : BarChart.Layout.VERTICAL;
            var drawn = Xml.parse(SvgBars.draw(
                    chart(layout, round % 3 == 0 ? Locale.of("ar") : Locale.ENGLISH, bars.toArray(Bar[]::new))));
            double height = Double.parseDouble(drawn.getDocumentElement().getAttribute("height"));
            for (Element rect : Xml.all(drawn, "rect")) {
                double x = Double.parseDouble(rect.getAttribute("x"));
                double y = Double.parseDouble(rect.getAttribute("y"));
                assertThat(x).isGreaterThanOrEqualTo(-0.01);
                assertThat(x + Double.parseDouble(rect.getAttribute("width")))
                        .isLessThanOrEqualTo(SvgBars.WIDTH + 0.02);
                assertThat(y + Double.parseDouble(rect.getAttribute("height"))).isBetween(0.0, height);
            }
        }
    }

    @Test
    void drawingIsAnImageUnlessItHoldsLinks() {
        var plain = SvgBars.draw(chart(BarChart.Layout.HORIZONTAL, Locale.ENGLISH, Bar.count("a", 1)));
        var linked = SvgBars.draw(chart(
                BarChart.Layout.HORIZONTAL, Locale.ENGLISH, Bar.count("a", 1).linked("#x")));

        assertThat(Xml.parse(plain).getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(Xml.parse(linked).getDocumentElement().getAttribute("role")).isEqualTo("group");
        assertThat(Xml.texts(Xml.parse(plain), "desc")).containsExactly("Share of each recovery");
    }

    @Test
    void emptyChartSaysSo() {
        assertThat(Xml.texts(Xml.parse(SvgBars.draw(chart(BarChart.Layout.VERTICAL, Locale.FRENCH))), "text"))
                .containsExactly("Rien à montrer.");
    }

    @Test
    void arabicChartIsMirrored() {
        var bars = new Bar[] {Bar.count("أ", 10), Bar.count("ب", 5)};
        var drawn = Xml.parse(SvgBars.draw(chart(BarChart.Layout.HORIZONTAL, Locale.of("ar"), bars)));

        List<Double> rightEnds = Xml.all(drawn, "rect").stream()
                .filter(r -> r.hasAttribute("stroke"))
                .map(r -> Double.parseDouble(r.getAttribute("x")) + Double.parseDouble(r.getAttribute("width")))
                .toList();
        assertThat(rightEnds.get(0)).isCloseTo(rightEnds.get(1), org.assertj.core.data.Offset.offset(0.02));
    }

    @Test
    void tonesStayApartInGreyscale() {
        double[] lightness = java.util.Arrays.stream(Bar.Tone.values())
                .mapToDouble(t -> lightness(t.fill()))
                .sorted()
                .toArray();

        for (int i = 1; i < lightness.length; i++) {
            assertThat(lightness[i] - lightness[i - 1]).isGreaterThan(18);
        }
    }

    /** CIE L* of an sRGB colour. */
    private static double lightness(String hex) {
        double y = 0;
        double[] share = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            y += share[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return 116 * Math.cbrt(y) - 16;
    }

    @Test
    void sharesAreRoundedHonestly() {
        assertThat(ENGLISH.share(18, 180)).isEqualTo("18 of 180 (10 %)");
        assertThat(ENGLISH.share(6, 66)).isEqualTo("6 of 66 (9 %)");
        assertThat(ENGLISH.share(1, 3000)).isEqualTo("1 of 3000 (<1 %)");
        assertThat(ENGLISH.share(2999, 3000)).isEqualTo("2999 of 3000 (>99 %)");
        assertThat(ENGLISH.share(0, 9)).isEqualTo("0 of 9 (0 %)");
        assertThat(Words.in(Locale.JAPANESE).share(1, 2)).isEqualTo("1 of 2 (50 %)");
        assertThat(Words.in(Locale.FRENCH).phrase("map.note")).contains("n'est");
    }

    @Test
    void impossibleValuesAreRefused() {
        assertThatThrownBy(() -> Bar.share(ENGLISH, "A", 5, 4)).hasMessageContaining("5 of 4");
        assertThatThrownBy(() -> Bar.count("A", -1)).hasMessageContaining("\"A\"");
        assertThatThrownBy(() -> Bar.count("A", 1).between(3, 2)).hasMessageContaining("3.0 to 2.0");
        assertThatThrownBy(() -> Bar.count("A", 1).published(Double.NaN, "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void axisReachesItsValueWithRoundSteps() {
        var random = new SplittableRandom(3);
        for (int round = 0; round < 5_000; round++) {
            double furthest = Math.exp(random.nextDouble(-12, 20));
            Axis axis = Axis.reaching(furthest, 5);
            assertThat(axis.top()).isGreaterThanOrEqualTo(furthest * (1 - 1e-8)).isLessThan(furthest + axis.step());
            assertThat(axis.ticks().count()).isBetween(2L, 7L);
        }
        assertThat(Axis.reaching(0.4, 5).label(0.1)).isEqualTo("0.1");
        assertThat(Axis.reaching(34, 5).label(10)).isEqualTo("10");
    }
}
