package org.proofmark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.proofmark.bench.BlockMisreads.Wrong;
import org.proofmark.notation.MisreadPair;

/** What METHODS.md says of the misread model's errors beside its peers', in short. */
class MisreadBenchTest {
    @Test
    void realMisreadsAreFoundAmongSixHundredGuns() throws IOException {
        Path folder = data().resolve("crime-guns");
        Assumptions.assumeTrue(
                Files.exists(folder), "Skipped: the crime-gun data is not there (shared/data beside the repository).");
        RealMisreads bench = new RealMisreads(NarrativeSerials.read(folder));
        assertThat(bench.truePairs()).isEqualTo(393);
        assertThat(bench.ranks()).hasSize(19).allSatisfy(rank -> assertThat(
                        rank.byMethod().get(RealMisreads.SCORE))
                .isEqualTo(1.0));
        Map<String, List<Integer>> found = bench.found(RealMisreads::ofKnownGun, 0, 1);
        assertThat(found.get("equal text")).containsExactly(356, 356);
        assertThat(found.get("Damerau-Levenshtein")).containsExactly(360, 360);
        assertThat(found.get(RealMisreads.POSTERIOR)).containsExactly(393, 393);
        Map<String, NarrativeLinks.Links> links = bench.links().byKind();
        assertThat(Objects.requireNonNull(links.get("same gun")).mentions()).isEqualTo(305);
        assertThat(Objects.requireNonNull(links.get("same gun")).recall()).isGreaterThanOrEqualTo(0.98);
        assertThat(Objects.requireNonNull(links.get("other gun")).wrong()).isZero();
        // Of records of another case: the links of the same case were looked at by hand, METHODS.md says what came of
        // it.
        assertThat(Objects.requireNonNull(links.get("all")).otherCase()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void lettersReadForFiguresAreToldWithLessThanHalfTheErrors() {
        BlockMisreads block = new BlockMisreads(4000);
        Map<String, Wrong> wrong = new HashMap<>();
        for (long reader = 1; reader <= 4; reader++) {
            block.run(60, reader).forEach((which, some) -> wrong.merge(which, some, Wrong::plus));
        }
        assertThat(wrong(wrong, BlockMisreads.UNLISTED + ": a letter for a figure")
                        .ratio())
                .isLessThan(0.5);
        assertThat(wrong(wrong, BlockMisreads.UNLISTED).ratio()).isLessThan(0.9);
        assertThat(wrong(wrong, BlockMisreads.ALL).ratio()).isLessThan(1);
        assertThat(wrong(wrong, BlockMisreads.NOTED).model())
                .isLessThan(wrong(wrong, BlockMisreads.ALL).model());
        assertThat(wrong(wrong, BlockMisreads.ALL).bound())
                .isLessThan(wrong(wrong, BlockMisreads.ALL).distance());
        assertThat(wrong(wrong, BlockMisreads.NOTED).bound())
                .isLessThan(wrong(wrong, BlockMisreads.ALL).bound());
    }

    @Test
    void pairsAreReadFromLines() {
        assertThat(EstimateMisreads.pairs(List.of("true,read", "4471,4471", "", "ZX-1, ZX1")))
                .containsExactly(new MisreadPair("4471", "4471"), new MisreadPair("ZX-1", "ZX1"));
    }

    private static Wrong wrong(Map<String, Wrong> all, String which) {
        return Objects.requireNonNull(all.get(which), which);
    }

    private static Path data() {
        String stated = System.getProperty("proofmark.data");
        String root = Objects.requireNonNullElse(System.getProperty("proofmark.root"), "..");
        return stated != null ? Path.of(stated) : Path.of(root).resolve("../shared/data");
    }
}
