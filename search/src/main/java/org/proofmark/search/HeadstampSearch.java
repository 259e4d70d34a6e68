package org.proofmark.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.proofmark.notation.Headstamp;
import org.proofmark.notation.HeadstampPart.Entry;
import org.proofmark.notation.MisreadModel;
import org.proofmark.notation.Reading;

/**
 * One search: the question's entries are held against every different stored entry once; every group of headstamps is then a few
 * looks into these tables. A group is left at once where nothing in it fits the question's rarest entry.
 */
final class HeadstampSearch {
    private static final int HOURS = HeadstampGroup.HOURS;
    private static final int NONE = -1;
    private static final Comparator<Match> BEST_FIRST = Comparator.comparingLong(Match::score)
            .reversed()
            .thenComparingInt(match -> match.laid().cost());

    private final HeadstampQuestion question;
    private final EntryList entries;
    private final List<HeadstampGroup> groups;
    private final EntryFits[] asked = new EntryFits[HOURS];
    private final int mostCost;
    private final int lead;

    HeadstampSearch(HeadstampQuestion question, EntryList entries, List<HeadstampGroup> groups, MisreadModel model) {
        this.question = question;
        this.entries = entries;
        this.groups = groups;
        this.mostCost = question.misreads() * EntryFits.MISREAD + HOURS * EntryFits.LEVELLED;
        Map<Reading, EntryFits> known = new HashMap<>();
        for (int hour = 0; hour < HOURS; hour++) {
            Reading reading = reading(hour);
            asked[hour] = known.computeIfAbsent(
                    reading, r -> new EntryFits(entries, model, r, question.misreads()));
        }
        this.lead = lead();
    }

    /** How a group's clock lies best on the question: hour h of the question on hour h + turn. */
    private record Laid(int turn, int cost, long score) {
        boolean isBetterThan(@Nullable Laid other) {
            return other == null || cost < other.cost || (cost == other.cost && score > other.score);
        }
    }

    private record Match(HeadstampGroup group, Laid laid) {
        long score() {
            return laid.score();
        }
    }

    HeadstampHits hits(IntPredicate wanted) {
        List<Match> matches = new ArrayList<>();
        long count = 0;
        for (HeadstampGroup group : groups) {
            Laid laid = group.count() == 0 ? null : laid(group);
            long marks = laid == null ? 0 : group.count(wanted);
            if (laid != null && marks > 0) {
                matches.add(new Match(group, laid));
                count += marks;
            }
        }
        matches.sort(BEST_FIRST);
        List<HeadstampHit> best = new ArrayList<>();
        for (Match match : matches) {
            if (best.size() >= question.limit()) {
                break;
            }
            match.group().each(wanted, place -> {
                if (best.size() < question.limit()) {
                    best.add(hit(match, place));
                }
            });
        }
        return new HeadstampHits(count, best);
    }

    private Reading reading(int hour) {
        return question.headstamp()
                .at(hour == 0 ? HOURS : hour)
                .orElse(entries.get(EntryList.NOTHING).sides().reading());
    }

    /** The hour of the entry that the fewest different entries fit, of those that something has to lie on. */
    private int lead() {
        int lead = NONE;
        int fewest = Integer.MAX_VALUE;
        for (int hour = 0; hour < HOURS; hour++) {
            if (asked[hour].cost(EntryList.NOTHING) > mostCost && asked[hour].fitting(mostCost) < fewest) {
                lead = hour;
                fewest = asked[hour].fitting(mostCost);
            }
        }
        return lead;
    }

    private @Nullable Laid laid(HeadstampGroup group) {
        Laid best = null;
        for (int turn = 0; turn < HOURS; turn++) {
            if (lead == NONE || asked[lead].cost(group.at(lead + turn)) <= mostCost) {
                Laid laid = laid(group, turn);
                if (laid != null && laid.isBetterThan(best)) {
                    best = laid;
                }
            }
        }
        return best;
    }

    private @Nullable Laid laid(HeadstampGroup group, int turn) {
        int cost = 0;
        for (int hour = 0; hour < HOURS && cost <= mostCost; hour++) {
            cost += asked[hour].cost(group.at(hour + turn));
        }
        return cost > mostCost ? null : new Laid(turn, cost, score(group, turn));
    }

    private long score(HeadstampGroup group, int turn) {
        long score = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            score += asked[hour].score(group.at(hour + turn));
        }
        return score;
    }

    /** Of several best rotations the one is shown by which the stored headstamp has to be turned least. */
    private HeadstampHit hit(Match match, int place) {
        HeadstampGroup group = match.group();
        int turnOfMark = group.turn(place);
        Laid best = null;
        for (int hours = 0; hours < HOURS; hours++) {
            Laid laid = laid(group, Math.floorMod(-hours - turnOfMark, HOURS));
            if (laid != null && laid.isBetterThan(best)) {
                best = laid;
            }
        }
        int turn = best == null ? match.laid().turn() : best.turn();
        int hours = Math.floorMod(-turn - turnOfMark, HOURS);
        return new HeadstampHit(
                group.mark(place),
                stored(group, turnOfMark),
                hours,
                match.score() / EntryFits.UNITS_PER_BIT,
                pairs(group, turn, turnOfMark));
    }

    private Headstamp stored(HeadstampGroup group, int turnOfMark) {
        List<Entry> all = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            Entry entry = entry(group.at(hour + HOURS - turnOfMark), hour);
            if (entry != null) {
                all.add(entry);
            }
        }
        return Headstamp.of(all, true);
    }

    private List<EntryPair> pairs(HeadstampGroup group, int turn, int turnOfMark) {
        List<EntryPair> pairs = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            EntryFits fits = asked[hour];
            int number = group.at(hour + turn);
            Reading reading = reading(hour);
            Entry one = reading.cells().isEmpty() ? null : new Entry(shown(hour), reading);
            Entry other = entry(number, (hour + turn + turnOfMark) % HOURS);
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
