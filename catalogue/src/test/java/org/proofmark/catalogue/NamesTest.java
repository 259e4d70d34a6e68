package org.proofmark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as people type them, against what ships. */
class NamesTest {
    private static final Map<Kind, Names> NAMES = new EnumMap<>(Kind.class);

    static {
        Catalogue starter = Catalogue.starter();
        for (Kind kind : Kind.values()) {
            NAMES.put(kind, new Names(starter, kind));
        }
    }

    private static List<String> meant(Kind kind, String typed) {
        return switch (NAMES.getOrDefault(kind, new Names(Catalogue.empty(), kind))
                .find(typed)) {
            case Names.Answer.Found found -> List.of(found.best().entry().id());
            case Names.Answer.Ambiguous several ->
                several.candidates().stream().map(c -> c.entry().id()).toList();
            case Names.Answer.NotInCatalogue none -> List.of();
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            CALIBRE; 7.62x39mm;              7.62x39
            CALIBRE; 7,62 × 39 mm;           7.62x39
            CALIBRE; 7,62х39;                7.62x39
            CALIBRE; ٧.٦٢ × ٣٩;               7.62x39
            CALIBRE; 762x39;                 7.62x39
            CALIBRE; 30.06;                  30-06
            CALIBRE; M43;                    7.62x39
            CALIBRE; 7.62x54 mmR;            7.62x54r
            CALIBRE; 9mm Luger;              9x19
            CALIBRE; 9 PARA;                 9x19
            CALIBRE; 300 Win Mag;            300-win-mag
            CALIBRE; 50BMG;                  12.7x99
            CALIBRE; 12,7 x 108;             12.7x108
            MAKER;   Norinco Ltd.;           norinco
            MAKER;   Ижмаш;                  izhmash
            MAKER;   HECKLER UND KOCH GMBH;  heckler-koch
            MAKER;   Hekler & Koch;          heckler-koch
            MAKER;   Prvi Partisan Uzice;    prvi-partizan
            MAKER;   Ceska zbrojovka;        cz
            MODEL;   RPG 7;                  rpg-7
            MODEL;   АК 74;                  ak-74
            MODEL;   AKM;                    akm
            MODEL;   MPiKMS72;               mpi-kms-72
            MODEL;   M70AB2;                 zastava-m70
            MODEL;   56-1式;                 type-56-1
            MODEL;   FN-FAL;                 fn-fal
            STATE;   Yougoslavie;            sfry
            """)
    void findsWhatIsMeant(Kind kind, String typed, String id) {
        assertThat(meant(kind, typed)).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({
        "CALIBRE, 7.62, 7.62x39",
        "CALIBRE, 9 mm, 9x19",
        "MODEL, Type 56, type-56",
        "MODEL, M16, m16a2",
        "STATE, Germany, frg",
        "STATE, Yugoslavia, fry"
    })
    void saysSeveralWhereSeveralAreMeant(Kind kind, String typed, String oneOfThem) {
        assertThat(meant(kind, typed)).hasSizeGreaterThan(1);
        assertThat(NAMES.getOrDefault(kind, new Names(Catalogue.empty(), kind)).find(typed))
                .isInstanceOf(Names.Answer.Ambiguous.class);
        assertThat(meant(kind, typed)).contains(oneOfThem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme Rocket Company", "Ltd", "", "???", "Ruritanian State Arsenal", "17"})
    void aNameOfNoMakerIsNotInTheCatalogue(String typed) {
        assertThat(meant(Kind.MAKER, typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.63x40", "6.66 mm", "99x99", "x"})
    void aNumberThatNoCalibreHasIsNotInTheCatalogue(String typed) {
        assertThat(meant(Kind.CALIBRE, typed)).isEmpty();
    }

    @Test
    void everyNameFindsItsEntry() {
        Catalogue starter = Catalogue.starter();
        for (Kind kind : List.of(Kind.STATE, Kind.CALIBRE, Kind.MAKER, Kind.MODEL)) {
            Names names = NAMES.getOrDefault(kind, new Names(Catalogue.empty(), kind));
            for (Entry entry : starter.known(kind).toList()) {
                List<String> lost = entry.names()
                        .filter(name -> names.rank(name).stream()
                                .noneMatch(c -> c.entry().equals(entry) && c.score() >= Names.OTHER_NAME))
                        .toList();
                assertThat(lost).as(entry.id()).isEmpty();
            }
        }
    }

    @Test
    void saysWhy() {
        assertThat(NAMES.getOrDefault(Kind.MAKER, new Names(Catalogue.empty(), Kind.MAKER))
                        .rank("Hekler & Koch"))
                .first()
                .satisfies(best -> {
                    assertThat(best.why()).contains("‘hekler’ for ‘heckler’: one slip");
                    assertThat(best.score()).isBetween(0.7, 0.95);
                });
    }

    /** As jellyfish.damerau_levenshtein_distance has them, but for ca and abc, where that touches a letter twice and says 2. */
    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 3",
        "ca, abc, 3",
        "nosler, nossler, 1",
        "seirra, sierra, 1",
        "abcd, abcd, 0",
        "ab, ba, 1"
    })
    void countsSlips(String a, String b, int distance) {
        assertThat(Typo.distance(a, b)).isEqualTo(distance);
        assertThat(Typo.distance(b, a)).isEqualTo(distance);
    }
}
