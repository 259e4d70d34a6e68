package org.proofmark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.Truth;

class StatesTest {
    private static final States STATES = new States(Catalogue.starter());

    private static List<States.StateAt> at(String name, String when) {
        return switch (STATES.stateAt(name, ImpreciseDate.parse(when))) {
            case States.Answer.Possible possible -> possible.states();
            case States.Answer.NotInCatalogue none -> throw new AssertionError(none);
        };
    }

    /** Dates of states: Wikipedia's articles on each, and ISO 3166-3. */
    @ParameterizedTest
    @CsvSource({
        "Yugoslavia, 1985, sfry",
        "Југославија, 1985, sfry",
        "يوغوسلافيا, 1975, sfry",
        "Serbia, 1985, sfry",
        "Serbia, 2004, serbia-montenegro",
        "Yugoslavia, 1930, kingdom-of-yugoslavia",
        "USSR, 1980, soviet-union",
        "Russia, 1980, soviet-union",
        "Ukraine, 2001, ukraine",
        "СССР, 2001, russia ukraine belarus moldova georgia armenia azerbaijan kazakhstan uzbekistan turkmenistan"
                + " kyrgyzstan tajikistan estonia latvia lithuania",
        "Germany, 1970, frg gdr",
        "East Germany, 1985, gdr",
        "DDR, 1995, frg",
        "Czechoslovakia, 1980, czechoslovakia",
        "Czechoslovakia, 1999, czechia slovakia",
        "Slovakia, 1980, czechoslovakia",
        "Yemen, 1980, south-yemen north-yemen",
        "South Sudan, 1995, sudan"
    })
    void saysEveryStateThatANameCanMean(String name, String when, String expected) {
        assertThat(at(name, when).stream().map(s -> s.state().id())).containsExactlyInAnyOrder(expected.split(" "));
    }

    @Test
    void whatYugoslaviaMadeMayBeWithAnyOfSevenSuccessors() {
        assertThat(at("SFRY", "2015").stream().map(s -> s.state().name()))
                .containsExactlyInAnyOrder(
                        "Slovenia",
                        "Croatia",
                        "North Macedonia",
                        "Bosnia and Herzegovina",
                        "Serbia",
                        "Montenegro",
                        "Kosovo");
    }

    @Test
    void aDateThatSpansTheChangeLeavesBothOpen() {
        Map<String, States.How> found = new LinkedHashMap<>();
        at("Yugoslavia", "1992").forEach(s -> found.put(s.state().id(), s.how()));
        assertThat(found)
                .contains(
                        entry("sfry", States.How.NAMED),
                        entry("fry", States.How.NAMED),
                        entry("croatia", States.How.SUCCESSOR));
    }

    @Test
    void anUnknownDateLeavesEverythingOpenAndNothingCertain() {
        assertThat(at("Czechoslovakia", "..")).hasSize(3).allMatch(state -> state.existed() == Truth.UNKNOWN);
        assertThat(at("Czechoslovakia", "1980")).allMatch(state -> state.existed() == Truth.TRUE);
    }

    @Test
    void aNameThatNoStateBearsIsAnAnswerToo() {
        assertThat(STATES.stateAt("Ruritania", ImpreciseDate.year(1985)))
                .isEqualTo(new States.Answer.NotInCatalogue("Ruritania"));
    }

    @Test
    void aCircleOfSuccessorsEnds() {
        Catalogue circle = Catalogue.empty().with(CatalogueFile.read("""
                id,kind,name,relations,years,source
                a,state,A,successor: b,1900/1950,made up
                b,state,B,successor: a,1950/2000,made up
                """));
        assertThat(new States(circle).stateAt("A", ImpreciseDate.year(1960)))
                .isInstanceOfSatisfying(States.Answer.Possible.class, possible -> assertThat(
                                possible.states().stream().map(s -> s.state().id()))
                        .containsExactly("b"));
    }
}
