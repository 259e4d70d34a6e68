package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Verdict;

class KappaTest {
    private static Kappa kappa(String cells) {
        List<Long> all = Stream.of(cells.split(" ", -1)).map(Long::valueOf).toList();
        return Kappa.of(List.of(all.subList(0, 3), all.subList(3, 6), all.subList(6, 9)));
    }

    /** Output of SAS PROC FREQ for this table, as statsmodels' tests quote it: kappa, its error, the 95 % interval. */
    @Test
    void agreesWithSas() {
        Kappa kappa = kappa("0 4 1 0 8 0 0 1 5");
        assertThat(kappa.kappa()).isCloseTo(0.4842, within(5e-5));
        assertThat(kappa.error()).isCloseTo(0.1380, within(5e-5));
        assertThat(kappa.low()).isCloseTo(0.2137, within(5e-5));
        assertThat(kappa.high()).isCloseTo(0.7547, within(5e-5));
    }

    /** {@code oracle/kappa.py}: the error by the delta method with numerical derivatives. */
    @Test
    void agreesWithNumericalDerivatives() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/oracle/kappa.csv")), StandardCharsets.UTF_8))) {
            List<String> rows = lines.lines().skip(1).toList();
            assertThat(rows).hasSize(42);
            for (String row : rows) {
                String[] cells = row.split(",", -1);
                assertThat(kappa(cells[0]).kappa()).as(row).isCloseTo(Double.parseDouble(cells[1]), within(1e-8));
                assertThat(kappa(cells[0]).error()).as(row).isCloseTo(Double.parseDouble(cells[2]), within(1e-7));
            }
        }
    }

    @Test
    void reviewersWhoDrawLotsAgreeByChance() {
        Random random = new Random(11);
        int outside = 0;
        for (int study = 0; study < 1000; study++) {
            long[] cells = new long[9];
            for (int pair = 0; pair < 200; pair++) {
                cells[3 * random.nextInt(3) + random.nextInt(3)]++;
            }
            Kappa kappa = kappa(String.join(
                    " ", java.util.Arrays.stream(cells).mapToObj(Long::toString).toList()));
            outside += Objects.requireNonNull(kappa.low()) > 0 || Objects.requireNonNull(kappa.high()) < 0 ? 1 : 0;
        }
        assertThat(outside).as("intervals of 1000 without 0").isBetween(25, 80);
    }

    @Test
    void whatCannotBeSaidIsNotSaid() {
        assertThat(kappa("0 0 0 0 0 0 0 0 0").observed()).isNull();
        assertThat(kappa("9 0 0 0 0 0 0 0 0").kappa()).as("one verdict only").isNull();
        Kappa perfect = kappa("5 0 0 0 4 0 0 0 3");
        assertThat(perfect.kappa()).isEqualTo(1.0);
        assertThat(perfect.low()).as("no disagreement seen").isNull();
        assertThatThrownBy(() -> Kappa.of(List.of(List.of(1L, 2L)))).hasMessageContaining("as many columns as rows");
        assertThatThrownBy(() -> Kappa.of(List.of(List.of(-1L)))).hasMessageContaining("0 or more");
    }

    @Test
    void countsByAccountWhatStands() {
        JudgementHistory history = new JudgementHistory(new Random(5)).write(60);
        List<JudgedPair> judged = history.judged(history.statements());
        long both = 0;
        long equal = 0;
        List<SubjectId> seen = new ArrayList<>();
        for (JudgedPair pair : judged) {
            Verdict ada = null;
            Verdict ben = null;
            for (var statement : pair.ranked().reversed()) {
                String account = statement.envelope().author().account();
                ada = account.equals("ada") ? JudgedPair.verdict(statement) : ada;
                ben = account.equals("ben") ? JudgedPair.verdict(statement) : ben;
            }
            if (ada != null && ben != null) {
                both++;
                equal += ada == ben ? 1 : 0;
                seen.add(pair.pair().a());
            }
        }
        assertThat(seen).as("pairs that both judged").hasSizeGreaterThan(2);
        assertThat(Reviewers.accounts(judged)).containsExactly("ada", "ben", "cem");
        Kappa kappa = Reviewers.agreement(judged, "ada", "ben");
        assertThat(kappa.pairs()).isEqualTo(both);
        assertThat(kappa.observed()).isEqualTo((double) equal / both);
        Kappa turned = Reviewers.agreement(judged, "ben", "ada");
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(turned.counts().get(i).get(j))
                        .isEqualTo(kappa.counts().get(j).get(i));
            }
        }
    }
}
