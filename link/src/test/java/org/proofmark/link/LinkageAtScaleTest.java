package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Linkage over a generated dossier, small here; {@code main} takes the number of items and prints time and memory. */
class LinkageAtScaleTest {
    private static final int SIZE = 6_000;

    /** Prints how long a search over so many items took. */
    public static void main(String[] arguments) {
        int size = Integer.parseInt(arguments[0]);
        long start = System.nanoTime();
        new GeneratedSnapshot(size).items(v -> {});
        double generated = (System.nanoTime() - start) / 1e9;
        start = System.nanoTime();
        long[] reached = {0};
        Linkage linkage = Links.find(new GeneratedSnapshot(size), LinkOptions.STANDARD, (done, total) -> {
            if (done != reached[0]) {
                reached[0] = done;
                System.out.printf(Locale.ROOT, "step %d at %.1f s%n", done, (System.nanoTime() - SECONDS) / 1e9);
            }
            return true;
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<LinkKind, Long> kinds =
                linkage.links().stream().collect(Collectors.groupingBy(Link::kind, Collectors.counting()));
        System.out.printf(
                Locale.ROOT,
                "%,d items: %.1f s, of which making them %.1f s; heap of at most %,d MB; links %s; withheld %s; notes %s%n",
                size,
                seconds,
                generated,
                Runtime.getRuntime().maxMemory() >> 20,
                kinds,
                linkage.withheld(),
                linkage.notes());
        System.out.println("numbers that fit: " + Figures.of(linkage, size, false) + ", misread: "
                + Figures.of(linkage, size, true));
    }

    private static final long SECONDS = System.nanoTime();

    @Test
    void findsWhatWasPlanted() {
        Linkage linkage = Links.find(new GeneratedSnapshot(SIZE));
        Figures alike = Figures.of(linkage, SIZE, false);
        assertThat(alike.right()).isBetween(alike.planted() * 8 / 10, alike.planted());
        assertThat(alike.found()).isEqualTo(alike.right());
        assertThat(linkage.of(LinkKind.COMPONENT_OF_OTHER).count()).isGreaterThan((SIZE - 2000) / 200 * 8 / 10);
        assertThat(linkage.synthetic()).isTrue();
        assertThat(linkage.links())
                .isEqualTo(Links.find(new GeneratedSnapshot(SIZE)).links());
    }

    /** A quarter of the misread numbers differ in the last two figures alone, as neighbours do. */
    @Test
    void findsWhatWasMisread() {
        Linkage linkage = Links.find(new GeneratedSnapshot(4 * SIZE));
        Figures misread = Figures.of(linkage, 4 * SIZE, true);
        assertThat(misread.right()).isBetween(misread.planted() / 2, misread.planted() * 3 / 4 + 5);
        assertThat(misread.found()).isEqualTo(misread.right());
    }

    /** Of the links that take numbers for misread, or of the others. */
    private record Figures(long found, long right, long planted) {
        static Figures of(Linkage linkage, int size, boolean misread) {
            List<Link> links = linkage.of(LinkKind.SAME_ITEM)
                    .filter(l -> l.isMisread() == misread)
                    .toList();
            long planted = IntStream.range(0, size)
                    .filter(n -> GeneratedSnapshot.original(n) != n && GeneratedSnapshot.isMisread(n) == misread)
                    .count();
            return new Figures(
                    links.size(), links.stream().filter(Figures::isRight).count(), planted);
        }

        private static boolean isRight(Link link) {
            int a = GeneratedSnapshot.number(link.a());
            int b = GeneratedSnapshot.number(link.b());
            return GeneratedSnapshot.original(a) == GeneratedSnapshot.original(b);
        }
    }

    @Test
    void stopsWhenAsked() {
        assertThatThrownBy(() -> Links.find(new GeneratedSnapshot(SIZE), LinkOptions.STANDARD, (d, t) -> d < 3))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("Nothing was kept");
    }
}
