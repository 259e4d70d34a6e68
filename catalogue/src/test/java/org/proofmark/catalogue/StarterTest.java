package org.proofmark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What ships is whole, sourced, and what the field can look up. */
class StarterTest {
    private static final Catalogue STARTER = Catalogue.starter();

    @ParameterizedTest
    @CsvSource({"STATE, 60", "CALIBRE, 80", "MAKER, 100", "FACTORY_CODE, 60", "MODEL, 120"})
    void isBroadEnoughToBeUseful(Kind kind, int least) {
        assertThat(STARTER.known(kind).count()).isGreaterThanOrEqualTo(least);
    }

    static List<String> files() {
        return Catalogue.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsWrittenAsTheProgramWritesIt(String file) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(Catalogue.class.getResourceAsStream(file))) {
            String written = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            List<Entry> entries =
                    Catalogue.resource(file).stream().map(Lines::entry).toList();
            assertThat(CatalogueFile.write(entries.stream().map(Lines::line).toList()))
                    .isEqualTo(written);
        }
    }

    @Test
    void everyEntrySaysWhereItsFactsAre() {
        assertThat(STARTER.entries()).allSatisfy(entry -> {
            assertThat(entry.source()).as(entry.id()).hasSizeGreaterThan(10);
            assertThat(entry.isKnown()).as(entry.id()).isTrue();
            assertThat(entry.changed()).as(entry.id()).isNull();
        });
    }

    @Test
    void noEntryNamesItselfTwice() {
        assertThat(STARTER.entries().stream()
                        .filter(entry ->
                                entry.names().distinct().count() < entry.names().count())
                        .map(Entry::id))
                .isEmpty();
    }

    @Test
    void aliasesStandInTheScriptTheySay() {
        assertThat(STARTER.entries().stream().flatMap(e -> e.aliases().stream()))
                .filteredOn(
                        alias -> alias.language() != null && alias.language().endsWith("-Cyrl"))
                .hasSizeGreaterThan(150)
                .allMatch(alias -> Pattern.compile("\\p{IsCyrillic}|[0-9]")
                        .matcher(alias.text())
                        .find());
        assertThat(STARTER.entries().stream().flatMap(e -> e.aliases().stream()))
                .filteredOn(alias -> "ar".equals(alias.language()))
                .hasSizeGreaterThan(80)
                .allMatch(alias ->
                        Pattern.compile("\\p{IsArabic}").matcher(alias.text()).find());
    }

    @Test
    void everyModelAndCodeLeadsToAStateOrSaysNothing() {
        assertThat(STARTER.known(Kind.MODEL))
                .allMatch(model -> model.features(FeatureKind.CLASS).count() == 1);
        assertThat(STARTER.known(Kind.FACTORY_CODE))
                .allMatch(code -> code.targets(RelationKind.STATE).findAny().isPresent())
                .allMatch(code -> code.features(FeatureKind.STANDS_ON)
                        .allMatch(on -> on.equals("weapon") || on.equals("headstamp")));
    }
}
