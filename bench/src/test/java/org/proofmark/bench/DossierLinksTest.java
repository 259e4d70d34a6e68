package org.proofmark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proofmark.bench.DossierLinks.Fate;
import org.proofmark.link.Link;

class DossierLinksTest {
    /** Half of these weapons lie in runs, whose neighbours look as a misread number does. */
    @Test
    void whatWasMisreadIsFoundAndNoNeighbourOfARun() throws IOException {
        DossierLinks links = DossierLinks.of(true, 4, 10_000);
        PairFigures misread = links.figures(Link::isMisread);
        assertThat(misread.right()).isBetween(3L, 16L).isEqualTo(misread.found());
        Map<Fate, Long> pairs = links.pairsByFate();
        long unlike = pairs.getOrDefault(Fate.MISREAD, 0L) + pairs.getOrDefault(Fate.MISREAD_TWICE, 0L);
        assertThat(links.candidates()).as("of %d misread", unlike).isBetween(unlike / 2, unlike);
        PairFigures all = links.figures(link -> true);
        assertThat(all.found())
                .isEqualTo(links.figures(link -> !link.isMisread()).found() + misread.found());
        assertThat(all.precision()).isGreaterThan(0.99);
    }

    @Test
    void numbersFromOneOnAreFoundWhereTheDossierShowsThatTheyAreGivenOnce() throws IOException {
        DossierLinks links = DossierLinks.of(true, 4, 10_000);
        PairFigures fitting = links.figures(link -> !link.isMisread());
        assertThat(fitting.recall()).isGreaterThan(0.4);
        assertThat(fitting.precision()).isGreaterThan(0.99);
        assertThat(links.figures(Link::isOneOfMany).right()).isGreaterThan(30);
    }

    @Test
    void whatBecameOfANumberIsTold() {
        assertThat(Fate.of("SYN-1234", "syn1234")).isEqualTo(Fate.SAME);
        assertThat(Fate.of("SYN-1234", "1234")).isEqualTo(Fate.CUT);
        assertThat(Fate.of("SYN-1234", "SYN-1324")).isEqualTo(Fate.MISREAD);
        assertThat(Fate.of("SYN-1234", "SYN-1999")).isEqualTo(Fate.MISREAD_TWICE);
    }
}
