package org.proofmark.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proofmark.link.Dossier.Pair;
import org.proofmark.link.NumberIndex.Entry;

/**
 * Items that may be one although their numbers do not fit, because one of them was misread: a sign taken for another, two swapped,
 * one left out, put in or doubled. Candidates are all pairs of one maker or one model whose fully read numbers are one misreading
 * apart ({@link MisreadKeys}).
 *
 * <p>In a run or a delivery the next weapon's number differs as a misread one does. So numbers that differ in the last two figures
 * alone never link; all others are weighed against how closely comparable numbers lie ({@link Beginnings}) and pay for the
 * misreading ({@link MisreadWeighing}). They need maker and model, or maker or model and something more ({@link Common}), among
 * whose bearers they are then weighed. Numbers that two records each give are no misreadings of one another.
 */
final class Misreads {
    /**
     * What two numbers whose items have something more in common must tell after the misreading is paid for: two figures' worth. The
     * two may be of one delivery, and two of its numbers differ in the third figure from the end alone too easily.
     */
    private static final double ENOUGH = 2 * Sign.DIGIT_BITS;

    private final Dossier dossier;
    private final OwnNumbers numbers;
    private final LinkOptions options;
    private final Findings findings;
    private final Set<Pair> fitting;
    private final Scenes scenes;
    private final Map<Pair, SameItem> found = new TreeMap<>();

    /**
     * @param fitting pairs whose numbers fit: these are not looked at again
     */
    Misreads(
            Dossier dossier,
            OwnNumbers numbers,
            Scenes scenes,
            LinkOptions options,
            Findings findings,
            Set<Pair> fitting) {
        this.dossier = dossier;
        this.numbers = numbers;
        this.options = options;
        this.findings = findings;
        this.fitting = fitting;
        this.scenes = scenes;
    }

    Map<Pair, SameItem> find(Runnable tick) {
        for (Level level : List.of(Level.MAKER, Level.MODEL)) {
            buckets(level).values().forEach(bucket -> {
                if (bucket.size() > 1) {
                    new Bucketful(level, bucket).search(tick);
                }
            });
        }
        return found;
    }

    /** Numbers of each maker, or model, in the order of the index. */
    private Map<Long, List<Entry>> buckets(Level level) {
        Map<Long, List<Entry>> buckets = new HashMap<>();
        for (Entry entry : numbers.index().certain()) {
            ItemFacts item = dossier.item(entry.item());
            if (level.isStatedOf(item) && Information.most(entry.number()) >= options.shortBits()) {
                buckets.computeIfAbsent(level.codeOf(item), c -> new ArrayList<>(2))
                        .add(entry);
            }
        }
        return buckets;
    }

    /** The numbers of one maker or model. */
    private final class Bucketful {
        private final Level level;
        private final List<Entry> bucket;
        private final List<List<Entry>> byText = new ArrayList<>();
        private @Nullable CommonGroups groups;

        Bucketful(Level level, List<Entry> bucket) {
            this.level = level;
            this.bucket = bucket;
            for (Entry entry : bucket) {
                boolean another = byText.isEmpty()
                        || !byText.getLast()
                                .getFirst()
                                .number()
                                .text()
                                .equals(entry.number().text());
                if (another) {
                    byText.add(new ArrayList<>(1));
                }
                byText.getLast().add(entry);
            }
        }

        void search(Runnable tick) {
            List<String> texts =
                    byText.stream().map(e -> e.getFirst().number().text()).toList();
            MisreadKeys keys = new MisreadKeys(texts, options.largestBlock());
            int[] alike = new int[texts.size()];
            keys.pairs((one, other, how) -> {
                alike[one]++;
                alike[other]++;
            });
            keys.pairs((one, other, how) -> {
                tick.run();
                consider(one, other, how, alike);
            });
            if (keys.tooMany() > 0) {
                findings.withhold(Withheld.NUMBER_OF_MANY, keys.tooMany());
            }
        }

        private void consider(int one, int other, OneMisread how, int[] alike) {
            List<Entry> ones = byText.get(one);
            List<Entry> others = byText.get(other);
            int bearers = ones.size() + others.size();
            boolean confirmed = ones.size() > 1 && others.size() > 1;
            if (confirmed || bearers > options.largestBlock()) {
                return;
            }
            for (Entry x : ones) {
                others.forEach(y -> consider(new MisreadPair(x, y, how, alike[one], alike[other], bearers).inOrder()));
            }
        }

        private void consider(MisreadPair pair) {
            Entry x = pair.x();
            Entry y = pair.y();
            ItemFacts a = dossier.item(x.item());
            ItemFacts b = dossier.item(y.item());
            boolean seen =
                    level == Level.MODEL && a.maker() != null && a.maker().equals(b.maker());
            if (seen
                    || x.item() == y.item()
                    || fitting.contains(Pair.of(x.item(), y.item()))
                    || SameItems.areTwoParts(dossier, x.item(), y.item())) {
                return;
            }
            if (MisreadWeighing.areNeighbours(x.number(), y.number(), pair.how())) {
                findings.withhold(Withheld.ANOTHER_NUMBER);
                return;
            }
            Identity identity = Identity.of(a, b);
            List<Common> common =
                    Common.shared(Common.of(dossier, scenes, x.item()), Common.of(dossier, scenes, y.item()));
            boolean supported = identity.makerAndModelAgree() || (identity.isSupported() && !common.isEmpty());
            if (!supported
                    || identity.contradicts()
                    || SameItems.numbersContradict(a, b, x.number(), y.number())
                    || !MisreadWeighing.isNumber(x.number(), y.number(), pair.how())) {
                return;
            }
            SameItem best = identity.makerAndModelAgree() ? weighed(pair, identity, null) : null;
            for (Common each : common) {
                best = better(best, weighed(pair, identity, each));
            }
            if (best == null) {
                findings.withhold(Withheld.ANOTHER_NUMBER);
            } else if (dossier.judgedDifferent(x.item(), y.item())) {
                findings.withhold(Withheld.JUDGED_DIFFERENT);
            } else {
                found.merge(Pair.of(x.item(), y.item()), best, Bucketful::better);
            }
        }

        private static @Nullable SameItem better(@Nullable SameItem one, @Nullable SameItem other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.weighing().byChance() <= other.weighing().byChance() ? one : other;
        }

        /** Null where the two may as well be two items. */
        private @Nullable SameItem weighed(MisreadPair pair, Identity identity, @Nullable Common common) {
            ItemNumber a = pair.x().number();
            ItemNumber b = pair.y().number();
            CommonGroups.Group group =
                    groups().of(identity.level(), dossier.item(pair.x().item()), common == null ? "" : common.key());
            Weighing weighing = MisreadWeighing.of(pair, group);
            boolean enough = weighing.bits() >= (common == null ? options.bits() : ENOUGH);
            if (!enough || weighing.byChance() > options.chance()) {
                return null;
            }
            List<Common> both = common == null
                    ? List.of()
                    : common.asBothState(Common.of(dossier, scenes, pair.y().item()));
            return new SameItem(a, b, identity, null, group.size(), weighing, both, pair.how());
        }

        private CommonGroups groups() {
            CommonGroups made = groups;
            if (made == null) {
                List<Level> levels = level == Level.MAKER ? List.of(level, Level.MAKER_AND_MODEL) : List.of(level);
                made = new CommonGroups(bucket, levels, dossier, scenes);
                groups = made;
            }
            return made;
        }
    }
}
