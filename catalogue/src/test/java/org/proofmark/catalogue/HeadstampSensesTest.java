package org.proofmark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proofmark.notation.Headstamp;
import org.proofmark.notation.Reading;

class HeadstampSensesTest {
    private static final Catalogue CATALOGUE = Catalogue.starter();

    private static HeadstampSenses senses(String headstamp) {
        return new HeadstampSenses(CATALOGUE, Headstamp.parse(headstamp), 2026);
    }

    private static List<Sense> first(String headstamp) {
        return senses(headstamp).all().getFirst().senses();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            value = {
                "83 | 1983",
                "1983 | 1983",
                "15 | 1915, 2015",
                "8? | 1980–1989",
                "٨٣ | 1972–1973, 1982–1983", // ٧ and ٨, ٢ and ٣ are taken for each other
                "3? | 1930–1939",
                "1[89]83 | 1983",
                "198? | 1980–1989",
                "2027 | ''",
                "1889 | ''",
                "?? | ''",
                "PPU | ''",
                "8 | ''",
            })
    void readsYearsWithFourFiguresOrTwo(String reading, String years) {
        assertThat(YearSpans.words(YearSpans.of(Reading.parse(reading), 2026))).isEqualTo(years);
    }

    @Test
    void aCodeNamesItsPlantAndItsStateThenAndNow() {
        HeadstampSenses senses = senses("12=ППУ 6=82");
        Sense code = senses.all().getFirst().senses().getFirst();
        assertThat(code.words()).isEqualTo("the code ‘ППУ’ of Prvi Partizan");
        assertThat(code.speaksFor()).contains("The year 1982 lies within 1949/.., when the code was used.");
        HeadstampSenses.Place place = senses.places().getFirst();
        assertThat(place.then()).extracting(Entry::id).containsExactly("sfry");
        assertThat(place.now()).extracting(Entry::id).containsExactly("serbia");
        assertThat(senses.origin()).isInstanceOfSatisfying(Proposal.Ranked.class, ranked -> {
            assertThat(ranked.candidates().getFirst().thing().id()).isEqualTo("hs-yu-ppu");
            assertThat(ranked.candidates().getFirst().states())
                    .extracting(Entry::id)
                    .containsExactly("sfry");
        });
    }

    @Test
    void whereTheStateIsGoneItsFollowersAreNamed() {
        HeadstampSenses.Place place = senses("12=bxn 6=75").places().getFirst();
        assertThat(place.then()).extracting(Entry::id).containsExactly("czechoslovakia");
        assertThat(place.now()).extracting(Entry::id).containsExactlyInAnyOrder("czechia", "slovakia");
    }

    @Test
    void oneEntryMayBeACodeOfThreeStatesAndAYear() {
        List<Sense> senses = first("12=21 6=:star:");
        assertThat(senses.stream().filter(s -> s.what() == Sense.What.CODE).map(s -> String.valueOf(s.line())))
                .hasSize(3);
        assertThat(senses).anySatisfy(sense -> {
            assertThat(sense.what()).isEqualTo(Sense.What.YEAR);
            assertThat(sense.words()).isEqualTo("the year 1921, 2021, written with two figures");
            assertThat(sense.speaksAgainst())
                    .containsExactly("It may be a code.", "Two figures leave the century open.");
        });
        assertThat(senses.getFirst().speaksAgainst()).contains("It may be a year.");
    }

    @Test
    void aYearOutsideTheTimeOfACodeSpeaksAgainstIt() {
        assertThat(first("12=TW 6=88").getFirst().speaksAgainst())
                .contains("The year 1988 lies outside 1941/1976, when the code was used.");
    }

    @Test
    void calibresAreRecognised() {
        assertThat(senses("12=PPU 6=7.62x39").all().getLast().senses())
                .anyMatch(sense -> sense.words().equals("the calibre 7.62 x 39 mm"));
        assertThat(first("12=82")).noneMatch(sense -> sense.what() == Sense.What.CALIBRE);
    }

    @Test
    void whatTheCatalogueDoesNotKnowHasNoSense() {
        HeadstampSenses senses = senses("12=QQQQ 6=??");
        assertThat(senses.all()).allMatch(each -> each.senses().isEmpty());
        assertThat(senses.places()).isEmpty();
        assertThat(senses.origin()).isInstanceOf(Proposal.CannotBeSaid.class);
        assertThat(HeadstampSenses.doubts()).extracting(Proposal.Doubt::what).hasSize(2);
    }

    @Test
    void aCodeMayHaveBeenReadFromTheOtherSide() {
        assertThat(first("12=09").stream()
                        .filter(sense ->
                                sense.line() != null && sense.line().id().equals("hs-su-60"))
                        .flatMap(sense -> sense.speaksFor().stream()))
                .containsExactly("Read from the other side it may be ‘60’.");
    }
}
