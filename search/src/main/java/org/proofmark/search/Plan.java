package org.proofmark.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the windows of a pattern that are looked up in one segment. With {@code k} misreads, {@code k + 1} windows without a
 * place in common are needed: one of them must have been read rightly (the pigeonhole filter of Wu and Manber, 1992).
 */
final class Plan {
    /** A window needs so many signs to be found among the rests of rows, which have two places at least. */
    private static final int LEAST_SIGNS = 2;

    private static final int LONGEST = 10;

    private final Segment segment;
    private final Pattern pattern;
    private final int misreads;
    private final boolean anchored;
    private final boolean shifting;

    /** By the place where their windows begin. */
    private final List<List<Seed>> seeds = new ArrayList<>();

    private Plan(Segment segment, Pattern pattern, int misreads) {
        this.segment = segment;
        this.pattern = pattern;
        this.misreads = misreads;
        this.anchored = !pattern.loopsAt(0);
        this.shifting = (segment.slices().present() & (Codes.PASSABLE | 1L << Codes.ANY_OR_NONE)) != 0;
        for (int from = 0; from <= pattern.places(); from++) {
            seeds.add(from(from));
        }
    }

    static Plan of(Segment segment, Pattern pattern, int misreads) {
        return new Plan(segment, pattern, misreads);
    }

    /**
     * The seeds that are looked up; null where there are no such seeds. They are the cheapest windows one after the other: by
     * dynamic programming over where the last of them ends.
     */
    @Nullable
    List<Seed> cheapest() {
        int places = pattern.places();
        Choice[][] best = new Choice[misreads + 2][places + 1];
        for (Choice[] row : best) {
            Arrays.fill(row, Choice.IMPOSSIBLE);
        }
        Arrays.fill(best[0], Choice.NOTHING);
        for (int from = 0; from <= places; from++) {
            for (int count = 0; count <= misreads + 1 && from > 0; count++) {
                best[count][from] = cheaper(best[count][from], best[count][from - 1]);
            }
            for (Seed seed : seeds.get(from)) {
                for (int count = 0; count <= misreads; count++) {
                    int to = seed.window().to();
                    best[count + 1][to] = cheaper(best[count + 1][to], best[count][from].and(seed));
                }
            }
        }
        Choice last = best[misreads + 1][places];
        return last.cost < Double.POSITIVE_INFINITY ? last.seeds() : null;
    }

    /**
     * Two seeds both of which stand in every row that fits, where nothing is misread: what one of them finds need not be looked at
     * unless the other finds it, too. Null where looking up one alone is cheaper than any two.
     *
     * @param most what one alone costs, in nanoseconds
     */
    @Nullable
    Pair cheapestPair(double most) {
        Pair best = null;
        double least = most;
        List<Seed> all = seeds.stream().flatMap(List::stream).toList();
        for (Seed first : all) {
            if (first.finding() >= least) {
                continue;
            }
            for (Seed second : all) {
                double cost = first.costWith(second, segment.count());
                if (cost < least && first.window().isApartFrom(second.window())) {
                    best = new Pair(first, second);
                    least = cost;
                }
            }
        }
        return best;
    }

    /** Two seeds, of which the first is the cheaper to be looked at. */
    record Pair(Seed first, Seed second) {}

    private static Choice cheaper(Choice a, Choice b) {
        return b.cost < a.cost ? b : a;
    }

    /** The windows that begin at a place. */
    private List<Seed> from(int from) {
        List<Seed> seeds = new ArrayList<>();
        boolean beginnings = canBegin(from);
        boolean rests = !(anchored && from == 0);
        Expected inBeginnings = new Expected(segment, segment.beginnings(), pattern);
        Expected inRests = new Expected(segment, segment.restsBegin(), pattern);
        int signs = 0;
        int end = Math.min(pattern.places(), from + LONGEST);
        for (int to = from + 1; to <= end && (to - 1 == from || !pattern.loopsAt(to - 1)); to++) {
            inBeginnings.extend(to - 1);
            inRests.extend(to - 1);
            signs += pattern.isOptional(to - 1) ? 0 : 1;
            boolean last = to == pattern.places() && !pattern.loopsAt(to);
            if (!rests || signs >= LEAST_SIGNS) {
                seeds.add(seed(new Window(from, to, last), beginnings, rests, inBeginnings, inRests));
            }
        }
        return seeds;
    }

    private Seed seed(Window window, boolean beginnings, boolean rests, Expected inBeginnings, Expected inRests) {
        double finding = 0;
        double looking = 0;
        double places = 0;
        boolean toEnd = window.toEnd();
        if (beginnings) {
            finding += inBeginnings.walking();
            looking += inBeginnings.lookingTogether(toEnd, misreads);
            places += inBeginnings.found(toEnd);
        }
        if (rests) {
            double found = inRests.found(toEnd);
            finding += inRests.walking() + found * Cost.TAKE;
            looking += found * share(window.from()) * Cost.LOOK;
            places += found;
        }
        int from = window.from();
        return new Seed(window, beginnings, rests, first(from), last(from), finding, looking, places);
    }

    /** Whether a window from this place on can stand at the beginning of a row. */
    private boolean canBegin(int from) {
        return (pattern.loops & (2L << from) - 1) != 0 || first(from) == 0;
    }

    /** The first place of a row at which a window can begin: optional places and misreads may have left out those before. */
    private int first(int from) {
        int needed = 0;
        for (int place = 0; place < from; place++) {
            needed += pattern.isOptional(place) ? 0 : 1;
        }
        return Math.max(0, needed - misreads);
    }

    private int last(int from) {
        boolean free = shifting || (pattern.loops & (2L << from) - 1) != 0;
        return free ? RowCoder.MOST_PLACES : from + misreads;
    }

    /** Of the places in question, the share that is left when those at the wrong distance from the beginning are passed by. */
    private double share(int from) {
        double left = last(from) - Math.max(first(from), 1) + 1;
        return Math.min(1, left / 9);
    }

    private record Choice(@Nullable Seed seed, @Nullable Choice before, double cost) {
        static final Choice NOTHING = new Choice(null, null, 0);
        static final Choice IMPOSSIBLE = new Choice(null, null, Double.POSITIVE_INFINITY);

        Choice and(Seed next) {
            return new Choice(next, this, cost + next.cost());
        }

        List<Seed> seeds() {
            List<Seed> seeds = new ArrayList<>();
            for (Choice choice = this; choice != null; choice = choice.before) {
                if (choice.seed != null) {
                    seeds.add(choice.seed);
                }
            }
            Collections.reverse(seeds);
            return seeds;
        }
    }
}
