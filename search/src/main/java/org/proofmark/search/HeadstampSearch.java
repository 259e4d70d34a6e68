package org.proofmark.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proofmark.notation.Headstamp;
import org.proofmark.notation.HeadstampPart.Entry;
import org.proofmark.notation.MisreadModel;
import org.proofmark.notation.Reading;

/**
 * One search: the question's entries are held against every different stored entry once; every group of headstamps is then a few
 * looks into these tables. Only those groups are looked at in which something fits the question's rarest entry.
 */
final class HeadstampSearch {
    private static final int HOURS = HeadstampGroups.HOURS;
    private static final int NONE = -1;
    private static final Comparator<Match> BEST_FIRST = Comparator.comparingLong(Match::score)
            .reversed()
            .thenComparingInt(Match::cost)
            .thenComparingInt(Match::group);

    private final HeadstampQuestion question;
    private final EntryList entries;
    private final HeadstampGroups groups;
    private final EntryFits[] asked = new EntryFits[HOURS];
    private final int mostCost;
    private final int lead;

    HeadstampSearch(HeadstampQuestion question, EntryList entries, HeadstampGroups groups, MisreadModel model) {
        this.question = question;
        this.entries = entries;
        this.groups = groups;
        this.mostCost = question.misreads() * EntryFits.MISREAD + HOURS * EntryFits.LEVELLED;
        Map<Reading, EntryFits> known = new HashMap<>();
        for (int hour = 0; hour < HOURS; hour++) {
            Reading reading = reading(hour);
            asked[hour] = known.computeIfAbsent(reading, r -> new EntryFits(entries, model, r, question.misreads()));
        }
        this.lead = lead();
    }

    /** How a group's clock lies best on the question: hour h of the question on hour h + turn. */
    private record Match(int group, int turn, int cost, long score) {
        boolean isBetterThan(@Nullable Match other) {
            return other == null || cost < other.cost || (cost == other.cost && score > other.score);
        }
    }

    HeadstampHits hits(IntPredicate wanted) {
        PriorityQueue<Match> best = new PriorityQueue<>(BEST_FIRST.reversed());
        long[] count = {0};
        eachCandidate(group -> {
            int marks = groups.count(group, wanted);
            Match match = marks == 0 ? null : match(group, 0);
            if (match != null) {
                count[0] += marks;
                best.add(match);
                if (best.size() > question.limit()) {
                    best.poll();
                }
            }
        });
        return new HeadstampHits(
                count[0], named(best.stream().sorted(BEST_FIRST).toList(), wanted));
    }

    private List<HeadstampHit> named(List<Match> matches, IntPredicate wanted) {
        List<HeadstampHit> named = new ArrayList<>();
        for (Match match : matches) {
            IntList marks = groups.marks(match.group());
            for (int place = 0; place < marks.count() && named.size() < question.limit(); place++) {
                if (wanted.test(marks.get(place))) {
                    named.add(hit(match.group(), marks.get(place), groups.turn(match.group(), place)));
                }
            }
        }
        return named;
    }

    /** Every group in which an entry fits the lead, once; all where there is no lead. */
    private void eachCandidate(IntConsumer each) {
        if (lead == NONE) {
            IntStream.range(0, groups.count()).forEach(each);
            return;
        }
        BitSet candidates = new BitSet(groups.count());
        for (int entry = 1; entry < entries.count(); entry++) {
            if (asked[lead].cost(entry) <= mostCost) {
                IntList with = groups.with(entry);
                for (int i = 0; i < with.count(); i++) {
                    candidates.set(with.get(i));
                }
            }
        }
        candidates.stream().forEach(each);
    }

    private Reading reading(int hour) {
        return question.headstamp()
                .at(hour == 0 ? HOURS : hour)
                .orElse(entries.get(EntryList.NOTHING).sides().reading());
    }

    /** The hour of the entry that the fewest groups may have, of those that something has to lie on. */
    private int lead() {
        int lead = NONE;
        long fewest = Long.MAX_VALUE;
        for (int hour = 0; hour < HOURS; hour++) {
            long candidates = asked[hour].cost(EntryList.NOTHING) > mostCost ? candidates(asked[hour]) : fewest;
            if (candidates < fewest) {
                lead = hour;
                fewest = candidates;
            }
        }
        return lead;
    }

    private long candidates(EntryFits fits) {
        long candidates = 0;
        for (int entry = 1; entry < entries.count(); entry++) {
            candidates += fits.cost(entry) <= mostCost ? groups.with(entry).count() : 0;
        }
        return candidates;
    }

    /** The best of twelve ways to lay a group on the question, those first that turn it least beyond so many hours. */
    private @Nullable Match match(int group, int turned) {
        Match best = null;
        for (int hours = 0; hours < HOURS; hours++) {
            int turn = Math.floorMod(-hours - turned, HOURS);
            int cost = lead == NONE || asked[lead].cost(groups.at(group, lead + turn)) <= mostCost
                    ? cost(group, turn)
                    : EntryFits.NOT;
            if (cost <= mostCost && (best == null || cost <= best.cost())) {
                Match match = new Match(group, turn, cost, score(group, turn));
                best = match.isBetterThan(best) ? match : best;
            }
        }
        return best;
    }

    private int cost(int group, int turn) {
        int cost = 0;
        for (int hour = 0; hour < HOURS && cost <= mostCost; hour++) {
            cost += asked[hour].cost(groups.at(group, hour + turn));
        }
        return cost;
    }

    private long score(int group, int turn) {
        long score = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            score += asked[hour].score(groups.at(group, hour + turn));
        }
        return score;
    }

    /** Of several best rotations the one is shown by which the stored headstamp has to be turned least. */
    private HeadstampHit hit(int group, int mark, int turned) {
        Match match = Objects.requireNonNull(match(group, turned));
        return new HeadstampHit(
                mark,
                stored(group, turned),
                Math.floorMod(-match.turn() - turned, HOURS),
                match.score() / EntryFits.UNITS_PER_BIT,
                pairs(group, match.turn(), turned));
    }

    private Headstamp stored(int group, int turned) {
        List<Entry> all = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            Entry entry = entry(groups.at(group, hour + HOURS - turned), hour);
            if (entry != null) {
                all.add(entry);
            }
        }
        return Headstamp.of(all, true);
    }

    private List<EntryPair> pairs(int group, int turn, int turned) {
        List<EntryPair> pairs = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            EntryFits fits = asked[hour];
            int number = groups.at(group, hour + turn);
            Reading reading = reading(hour);
            Entry one = reading.cells().isEmpty() ? null : new Entry(shown(hour), reading);
            Entry other = entry(number, (hour + turn + turned) % HOURS);
            if (one != null || other != null) {
                double bits = fits.score(number) / EntryFits.UNITS_PER_BIT;
                pairs.add(new EntryPair(one, other, fit(fits.cost(number)), fits.fromOtherSide(number), bits));
            }
        }
        return pairs;
    }

    private @Nullable Entry entry(int number, int hour) {
        return number == EntryList.NOTHING
                ? null
                : new Entry(shown(hour), entries.get(number).sides().reading());
    }

    private static EntryPair.Fit fit(int cost) {
        return switch (cost) {
            case EntryFits.AS_WRITTEN -> EntryPair.Fit.AS_WRITTEN;
            case EntryFits.LEVELLED -> EntryPair.Fit.LEVELLED;
            default -> EntryPair.Fit.MISREAD;
        };
    }

    private static int shown(int hour) {
        return hour == 0 ? HOURS : hour;
    }
}
