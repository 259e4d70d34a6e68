package org.proofmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class SvgMapTest {
    private static MapSheet sheet(double grid, MapDot... dots) {
        return new MapSheet("m1", "Places", "Where", List.of(dots), grid, Locale.ENGLISH);
    }

    private static MapDot dot(String label, double latitude, double longitude) {
        return new MapDot(label, latitude, longitude, 0, 3, "#" + label);
    }

    @ParameterizedTest
    @CsvSource({
        "33.51, 36.29, 760, Syria", "33.34, 44.40, 368, Iraq", "12.65, -8.00, 466, Mali",
                "-35.31, 149.12, 036, Australia",
        "55.75, 37.62, 643, Russia", "66.0, -173.0, 643, Russia", "-16.6, 179.2, 242, Fiji",
                "-85.0, 30.0, 010, Antarctica",
        "-29.61, 28.23, 426, Lesotho", "4.60, -74.08, 170, Colombia"
    })
    void capitalsAndEdgesLieInTheirCountries(double latitude, double longitude, String code, String name) {
        assertThat(Atlas.countryAt(latitude, longitude))
                .hasValueSatisfying(c -> assertThat(List.of(c.code(), c.name())).containsExactly(code, name));
    }

    @Test
    void seaIsNoCountryAndAnEnclaveIsAHole() {
        assertThat(Atlas.countryAt(0, -30)).isEmpty();
        assertThat(Atlas.countryAt(89.9, 0)).isEmpty();
        assertThat(Atlas.fine().countries().stream()
                        .filter(c -> c.contains(-29.61, 28.23))
                        .map(Country::name))
                .containsExactly("Lesotho");
    }

    @Test
    void everyRingOfBothAtlasesIsClosedAndSmooth() {
        assertThat(Atlas.coarse().countries()).hasSize(177);
        assertThat(Atlas.fine().countries()).hasSize(241);
        for (Topology atlas : List.of(Atlas.coarse(), Atlas.fine())) {
            for (Country country : atlas.countries()) {
                for (List<double[]> polygon : country.polygons()) {
                    for (double[] ring : polygon) {
                        assertThat(new double[] {ring[0], ring[1]})
                                .containsExactly(ring[ring.length - 2], ring[ring.length - 1]);
                        for (int i = 2; i < ring.length; i += 2) {
                            boolean alongPole = Math.abs(ring[i + 1]) == 90 && Math.abs(ring[i - 1]) == 90;
                            assertThat(alongPole || Math.abs(ring[i] - ring[i - 2]) <= 180)
                                    .isTrue();
                        }
                    }
                }
            }
        }
    }

    @Test
    void everyDotIsDrawnNamedCountedAndLinked() {
        Document map = Xml.parse(SvgMap.draw(sheet(
                0,
                new MapDot("A<b>", 35.62, 40.52, 25, 34, "#a"),
                new MapDot("B", 36.48, 40.75, 2, 171, "#b"),
                dot("C", 36.38, 41.9))));

        assertThat(Xml.texts(map, "text")).contains("A<b> (34)", "B (171)", "C (3)", "Syria", "Iraq", "Turkey");
        assertThat(Xml.all(map, "a")).extracting(a -> a.getAttribute("href")).contains("#a", "#b", "#C");
        assertThat(Xml.texts(map, "text"))
                .anyMatch(t -> t.contains("Natural Earth"))
                .anyMatch(t -> t.matches("\\d+ km \\(36° N\\)"));
        assertThat(Xml.all(map, "circle"))
                .filteredOn(c -> c.hasAttribute("stroke-dasharray"))
                .hasSize(1);
    }

    @Test
    void placesOnBothSidesOfTheAntimeridianAreNeighbours() {
        MapView view = MapView.around(List.of(dot("a", -17, 179.5), dot("b", -14, -172)), SvgBars.WIDTH);

        assertThat(view.east() - view.west()).isLessThan(25);
        assertThat(view.x(view.wrapped(-172))).isGreaterThan(view.x(view.wrapped(179.5)));
        assertThat(Xml.texts(Xml.parse(SvgMap.draw(sheet(0, dot("a", -17, 179.5), dot("b", -14, -172)))), "text"))
                .contains("180°", "a (3)", "b (3)");
    }

    @Test
    void everyDotOfAnySetIsInsideTheFrame() {
        var random = new SplittableRandom(5);
        for (int round = 0; round < 3_000; round++) {
            var dots = new ArrayList<MapDot>();
            double around = random.nextDouble(-180, 180);
            double spread = Math.exp(random.nextDouble(-6, 5.2));
            for (int i = random.nextInt(1, 8); i > 0; i--) {
                double longitude = around + random.nextDouble(-spread, spread);
                double latitude = random.nextDouble(-90, 90) * Math.min(1, spread / 60);
                dots.add(dot("d", latitude, longitude - 360 * Math.rint(longitude / 360)));
            }
            MapView view = MapView.around(dots, SvgBars.WIDTH);
            assertThat(view.east() - view.west()).isLessThanOrEqualTo(360.01);
            for (MapDot d : dots) {
                assertThat(view.x(view.wrapped(d.longitude())))
                        .isBetween(view.frame().left() - 0.5, view.frame().right() + 0.5);
                assertThat(view.y(d.latitude()))
                        .isBetween(view.frame().top(), view.frame().bottom());
            }
        }
    }

    @Test
    void onePlaceAndNoneHaveAMapToo() {
        assertThat(Xml.texts(Xml.parse(SvgMap.draw(sheet(0, dot("only", 12.63, -8)))), "text"))
                .contains("only (3)", "Mali");
        assertThat(Xml.texts(Xml.parse(SvgMap.draw(sheet(0))), "text")).contains("No position is known.");
        assertThat(Xml.texts(Xml.parse(SvgMap.draw(sheet(0, dot("pole", 90, 0)))), "text"))
                .contains("pole (3)");
    }

    @Test
    void aCoarseMapDoesNotDependOnTheExactPlaces() {
        Markup one = SvgMap.draw(sheet(0.5, dot("a", 36.48, 40.75), dot("b", 35.62, 40.52)));
        Markup other = SvgMap.draw(sheet(0.5, dot("a", 36.31, 40.99), dot("b", 35.49, 40.51)));

        assertThat(one).isEqualTo(other);
        assertThat(Xml.texts(Xml.parse(one), "text")).contains("Positions are rounded to 0.5° (about 56 km).");
    }

    @Test
    void dotsAtOnePlaceKeepTheirOwnLinks() {
        Document map = Xml.parse(SvgMap.draw(sheet(1, dot("a", 36.1, 40.1), dot("b", 35.9, 39.9))));

        assertThat(Xml.all(map, "circle")).hasSize(1);
        assertThat(Xml.all(map, "a")).extracting(a -> a.getAttribute("href")).contains("#a", "#b");
    }

    @Test
    void countriesAreNamedInTheReadersLanguage() {
        var arabic = new MapSheet("m", "t", "d", List.of(dot("x", 34, 40)), 0, Locale.of("ar"));

        assertThat(Xml.texts(Xml.parse(SvgMap.draw(arabic)), "text")).anyMatch(t -> t.contains("سوريا"));
    }

    @Test
    void impossiblePlacesAreRefused() {
        assertThatThrownBy(() -> dot("x", 91, 0)).hasMessageContaining("latitude 91");
        assertThatThrownBy(() -> dot("x", 0, Double.NaN)).hasMessageContaining("longitude NaN");
        assertThatThrownBy(() -> new MapDot("x", 0, 0, -1, 1, null)).hasMessageContaining("accuracy");
        assertThatThrownBy(() -> sheet(Double.NaN)).hasMessageContaining("grid");
    }

    @Test
    void clippingKeepsTheAreaInsideTheBox() {
        var box = new Box(0, 0, 10, 10);
        double[] diamond = {5, -5, 15, 5, 5, 15, -5, 5, 5, -5};

        assertThat(Outline.area(Outline.clip(diamond, box))).isEqualTo(100);
        assertThat(Outline.area(Outline.clip(new double[] {-5, -5, 5, -5, 5, 5, -5, 5, -5, -5}, box)))
                .isEqualTo(25);
        assertThat(Outline.clip(new double[] {20, 20, 30, 20, 30, 30, 20, 20}, box))
                .isEmpty();
        assertThat(Outline.clipLine(new double[] {-5, 5, 5, 5, 5, 25, 7, 25, 7, 5}, box))
                .containsExactly(new double[] {0, 5, 5, 5, 5, 10}, new double[] {7, 10, 7, 5});
    }
}
