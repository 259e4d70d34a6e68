package org.proofmark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How often a name is found, on names that nobody here made. Constants were set on one half of the file; what is asserted of the
 * other half is what was reached when it was first looked at.
 */
class NamesAccuracyTest {
    /** What was right, what several could be with the right one among them, and the rest in words. */
    private record Tally(int rows, int right, int ambiguous, List<String> errors) {
        double share() {
            return 100.0 * right / rows;
        }
    }

    private static Tally tally(AliasFile file, boolean held, boolean learnt, boolean starter) {
        Map<Kind, Names> names = new EnumMap<>(Kind.class);
        for (Kind kind : List.of(Kind.CALIBRE, Kind.MAKER)) {
            names.put(kind, file.names(kind, learnt, starter));
        }
        int right = 0;
        int ambiguous = 0;
        List<String> errors = new ArrayList<>();
        for (AliasFile.Row row : file.half(held)) {
            Names of = names.get(row.kind());
            Names.Answer answer = of == null ? new Names.Answer.NotInCatalogue(List.of()) : of.find(row.alias());
            List<String> meant = meant(answer);
            if (meant.equals(List.of(row.canonical()))) {
                right++;
            } else {
                ambiguous += meant.contains(row.canonical()) ? 1 : 0;
                errors.add(row.alias() + " is " + row.canonical() + ", answered: "
                        + (meant.isEmpty() ? "not in the catalogue" : String.join(" or ", meant)));
            }
        }
        return new Tally(file.half(held).size(), right, ambiguous, errors);
    }

    private static List<String> meant(Names.Answer answer) {
        return switch (answer) {
            case Names.Answer.Found found -> List.of(found.best().entry().name());
            case Names.Answer.Ambiguous several ->
                several.candidates().stream().map(c -> c.entry().name()).toList();
            case Names.Answer.NotInCatalogue none -> List.of();
        };
    }

    private static Tally printed(String what, Tally tally) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d of %d right (%.1f %%), %d more among several named%n",
                what,
                tally.right(),
                tally.rows(),
                tally.share(),
                tally.ambiguous());
        tally.errors().forEach(error -> System.out.println("    " + error));
        return tally;
    }

    @Test
    void theTuningHalf() {
        AliasFile file = AliasFile.read();
        assertThat(printed("Tuning half, canonical names alone", tally(file, false, false, false))
                        .share())
                .isGreaterThan(85);
        assertThat(printed("Tuning half, its aliases known", tally(file, false, true, false))
                        .share())
                .isGreaterThan(95);
    }

    @Test
    void theHalfThatWasHeldBack() {
        AliasFile file = AliasFile.read();
        assertThat(file.half(true)).hasSize(321);
        assertThat(printed("Held back, names alone", tally(file, true, true, false))
                        .share())
                .isGreaterThan(90);
        assertThat(printed("Held back, with the starter catalogue", tally(file, true, true, true))
                        .share())
                .isGreaterThan(95);
    }

    @Test
    void whatIsNotThereIsSeldomTakenForSomethingElse() {
        AliasFile file = AliasFile.read();
        int taken = 0;
        for (AliasFile.Row row : file.half(true)) {
            List<AliasFile.Row> others = file.rows().stream()
                    .filter(other -> !other.canonical().equals(row.canonical()))
                    .toList();
            Names without = new AliasFile(others).names(row.kind(), true, false);
            taken += without.find(row.alias()) instanceof Names.Answer.Found ? 1 : 0;
        }
        double share = 100.0 * taken / file.half(true).size();
        System.out.printf(Locale.ROOT, "Taken for another entry where its own is missing: %.1f %%%n", share);
        assertThat(share).isLessThan(35);
    }
}
