package org.proofmark.link;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proofmark.model.EntityKind;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Verdict;

/** Entities that may be one under different names. All names are made up. */
class SameEntitiesTest {
    private final Field field = new Field();

    private SubjectId company(String name, @Nullable String country) {
        return field.entity(EntityKind.COMPANY, name, country, null, null);
    }

    private List<Link> links() {
        return field.links(LinkKind.SAME_ENTITY);
    }

    private boolean linked(String one, String other) {
        company(one, "P");
        company(other, "P");
        return !links().isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Synthalder Trading Ltd. | SYNTHALDER TRADING",
                "Synthalder Trading Ltd. | Trading Company Synthalder, Limited",
                "Synthalder-Brück GmbH & Co. KG | Synthalder Bruck",
                "Synthalder S.A. | Synthalder SARL",
                "ООО Синталдер Трейдинг | OOO Sintalder Treyding",
                "Zavod Kerrinskaya | Завод Керринская",
                "شركة سنتالدر ماركيت | Santaldir Market Sharika",
                "Synthalder Oveland | Synthaldr Oveland",
                "Synthalder Oveland Kerrin Works | S.O.K.W.",
                "Synthalder Industries Oveland | Synthalder Ind. Oveland",
                "J. Synthalder Oveland | Jorvik Synthalder Oveland",
                "Synthalder Factory No. 17 | Factory 17 Synthalder",
            })
    void spellingsOfOneName(String one, String other) {
        assertThat(linked(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Synthalder Arms | Synthalder Steel",
                "Synthalder Factory 17 | Synthalder Factory 18",
                "Trading Company | Trading Group",
                "General Trading Ltd | General Trading LLC",
                "Synthalder | Synthelder Oveland Kerrin Brannock",
                "Oveland Synthalder | Kerrin Brannock",
            })
    void othersNames(String one, String other) {
        assertThat(linked(one, other)).isFalse();
    }

    @Test
    void saysWhatAgreesAndNoName() {
        SubjectId a = field.entity(EntityKind.COMPANY, "Synthalder Trading", "P", "SYN-44120", "12 Synth Road");
        SubjectId b =
                field.entity(EntityKind.ORGANISATION, "Trading Synthalder LLC", "P", "SYN 44120", "12, Synth road");
        assertThat(links()).singleElement().satisfies(l -> {
            assertThat(l.items()).containsExactlyInAnyOrder(a, b);
            assertThat(l.recoveries()).isEmpty();
            assertThat(l.quantity()).isZero();
            assertThat(l.statement())
                    .isEqualTo(
                            "Two records may be of one entity: words of their names, the country, the address and the registration agree.");
            assertThat(l.evidence()).hasSize(4).allSatisfy(e -> assertThat(e.records())
                    .hasSize(2));
            assertThat(l.weights())
                    .extracting(Weight::what)
                    .containsExactly(
                            Weight.What.NAME,
                            Weight.What.COUNTRY,
                            Weight.What.ADDRESS,
                            Weight.What.REGISTRATION,
                            Weight.What.PAIRS);
            assertThat(l.score()).isCloseTo(-Math.log(requireNonNull(l.byChance())) / Math.log(2), offset(1e-9));
        });
        assertThat(Links.betweenRecoveries(field.linkage())).isEmpty();
    }

    @Test
    void aContradictionRulesThemOut() {
        company("Synthalder Oveland", "P");
        company("Synthalder Oveland", "Q");
        assertThat(links()).isEmpty();
        assertThat(field.linkage().withheld()).containsEntry(Withheld.FIELD_CONTRADICTS, 1L);
    }

    @Test
    void otherNumbersInTheRegisterAndOtherKindsRuleThemOut() {
        field.entity(EntityKind.COMPANY, "Synthalder Oveland", "P", "SYN-44120", null);
        field.entity(EntityKind.COMPANY, "Synthalder Oveland", "P", "SYN-44121", null);
        field.entity(EntityKind.ARMED_GROUP, "Synthalder Oveland", "P", null, null);
        assertThat(links()).isEmpty();
        assertThat(field.linkage().withheld()).containsEntry(Withheld.FIELD_CONTRADICTS, 3L);
    }

    @Test
    void anEqualRegistrationLinksAnotherName() {
        field.entity(EntityKind.COMPANY, "Synthalder Oveland", "P", "SYN-4412093", null);
        field.entity(EntityKind.COMPANY, "Kerrin Brannock", "P", "SYN-4412093", null);
        assertThat(links()).singleElement().satisfies(l -> assertThat(l.statement())
                .doesNotContain("names"));
    }

    @Test
    void anAliasIsAName() {
        field.entity(EntityKind.ARMED_GROUP, "Front of Oveland", "P", null, null, "Brannock Synthalder", "FOO");
        field.entity(EntityKind.ARMED_GROUP, "Synthalder Branock", "P", null, null);
        assertThat(links()).hasSize(1);
    }

    @Test
    void whatManyAreCalledTellsLittle() {
        for (int i = 0; i < 60; i++) {
            company("Synthalder Trading " + (char) ('A' + i % 26) + "ov" + i, "P");
        }
        company("Synthalder Trading", "P");
        company("Synthalder Trading", "P");
        assertThat(links()).isEmpty();
        assertThat(field.linkage().withheld()).containsKey(Withheld.TOO_LITTLE_INFORMATION);
    }

    @Test
    void inALargeDossierAShortNameIsNotEnough() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        for (int i = 0; i < 400; i++) {
            company(word(random) + " " + word(random), i % 2 == 0 ? "P" : "Q");
        }
        company("Kerrin", "P");
        company("Kerrin Trading", "P");
        assertThat(links()).isEmpty();
        assertThat(field.linkage().withheld()).containsKey(Withheld.LIKELY_BY_CHANCE);
        company("Kerrin Brannockwell", "P");
        company("Brannockwell Kerrin", "P");
        assertThat(links()).hasSize(1);
    }

    @Test
    void aMinistryWithItsCountryIsEnough() {
        field.entity(EntityKind.AGENCY, "Ministry of Defence", "P", null, null);
        field.entity(EntityKind.AGENCY, "Defense Ministry", null, null, null);
        assertThat(links()).isEmpty();
        field.entity(EntityKind.AGENCY, "Ministry of Defence", "P", null, null);
        assertThat(links()).hasSize(1);
    }

    @Test
    void aPersonsVerdictHolds() {
        SubjectId a = company("Synthalder Oveland", "P");
        SubjectId b = company("Synthalder Oveland", "P");
        SubjectId c = company("Kerrin", "Q");
        field.judge(a, b, Verdict.DIFFERENT);
        assertThat(links()).isEmpty();
        assertThat(field.linkage().withheld()).containsEntry(Withheld.JUDGED_DIFFERENT, 1L);
        field.judge(c, a, Verdict.SAME);
        assertThat(links()).singleElement().satisfies(l -> {
            assertThat(l.items()).containsExactlyInAnyOrder(a, c);
            assertThat(l.statement()).contains("as a person judged");
        });
    }

    @Test
    void aSlipIsOneSign() {
        assertThat(NameAgreement.isSlip("synth", "synt")).isTrue();
        assertThat(NameAgreement.isSlip("synth", "sinth")).isTrue();
        assertThat(NameAgreement.isSlip("synth", "xsynth")).isTrue();
        assertThat(NameAgreement.isSlip("synth", "sinht")).isFalse();
        assertThat(NameAgreement.isSlip("synth", "synthab")).isFalse();
    }

    static String word(RandomGenerator random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }
}
