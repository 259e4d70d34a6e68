package org.proofmark.notation;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How many texts fit a reading, strictly as {@link Matching} has it: its <em>hard set</em>. An open place takes any of the 36 capital
 * letters and digits; what the reading itself writes (small letters, separators, symbols) stands for itself.
 *
 * <p>Without a gap the count is a product. With gaps the texts of one length are counted by taking all places of the reading that a
 * text so far may have led to as one state (the subset construction of Rabin and Scott 1959), so that no text counts twice.
 */
public final class FittingTexts {
    /** Beyond so many states at one length the count is given up. */
    private static final int MOST_STATES = 20_000;

    private final List<Place> places;

    /** One cell: the signs it takes, none for any; a gap takes any number. */
    private record Place(Set<String> signs, boolean gap) {
        boolean takes(String sign) {
            return gap || signs.contains(sign);
        }
    }

    private FittingTexts(List<Place> places) {
        this.places = places;
    }

    public static FittingTexts of(Reading reading) {
        Line line = Line.of(reading, MisreadModel.general());
        return new FittingTexts(IntStream.range(0, line.size())
                .mapToObj(i -> place(line.cell(i)))
                .toList());
    }

    /** How many there are in all; empty where the reading has a gap, for they are infinitely many then. */
    public Optional<BigInteger> all() {
        return places.stream().anyMatch(Place::gap) ? Optional.empty() : ofLength(places.size());
    }

    /** How many signs a text that fits has at least; exactly, where there is no gap. */
    public int fewestSigns() {
        return (int) places.stream().filter(place -> !place.gap()).count();
    }

    /** How many of so many signs there are; empty where that takes too long to count, which many gaps among open places do. */
    public Optional<BigInteger> ofLength(int signs) {
        Map<BitSet, BigInteger> states = new HashMap<>();
        BitSet start = new BitSet();
        start.set(0);
        states.put(past(start), BigInteger.ONE);
        Map<BitSet, Integer> kinds = kindsOfSigns();
        for (int sign = 0; sign < signs; sign++) {
            Map<BitSet, BigInteger> next = new HashMap<>();
            states.forEach((state, texts) -> kinds.forEach((taking, alike) -> {
                BitSet after = after(state, taking);
                if (!after.isEmpty()) {
                    next.merge(after, texts.multiply(BigInteger.valueOf(alike)), BigInteger::add);
                }
            }));
            if (next.size() > MOST_STATES) {
                return Optional.empty();
            }
            states = next;
        }
        return Optional.of(states.entrySet().stream()
                .filter(state -> state.getKey().get(places.size()))
                .map(Map.Entry::getValue)
                .reduce(BigInteger.ZERO, BigInteger::add));
    }

    /** By the set of places that take it, how many signs are alike. */
    private Map<BitSet, Integer> kindsOfSigns() {
        Set<String> signs = new HashSet<>(anySign());
        places.forEach(place -> signs.addAll(place.signs()));
        Map<BitSet, Integer> kinds = new HashMap<>();
        for (String sign : signs) {
            BitSet taking = new BitSet();
            for (int i = 0; i < places.size(); i++) {
                // A gap takes letters and digits: what else the reading writes is only where it is written.
                boolean takes = places.get(i).gap()
                        ? anySign().contains(sign)
                        : places.get(i).takes(sign);
                taking.set(i, takes);
            }
            kinds.merge(taking, 1, Integer::sum);
        }
        return kinds;
    }

    private BitSet after(BitSet state, BitSet taking) {
        BitSet after = new BitSet();
        for (int i = state.nextSetBit(0); i >= 0 && i < places.size(); i = state.nextSetBit(i + 1)) {
            if (taking.get(i)) {
                after.set(places.get(i).gap() ? i : i + 1);
            }
        }
        return past(after);
    }

    /** A gap may be passed for nothing. */
    private BitSet past(BitSet state) {
        for (int i = state.nextSetBit(0); i >= 0 && i < places.size(); i = state.nextSetBit(i + 1)) {
            if (places.get(i).gap()) {
                state.set(i + 1);
            }
        }
        return state;
    }

    private static Place place(Cell cell) {
        return switch (cell) {
            case Cell.Certain c -> new Place(Set.of(Character.toString(c.codePoint())), false);
            case Cell.Doubtful d -> new Place(with(Character.toString(d.codePoint())), false);
            case Cell.OneOf o -> new Place(Set.of(each(o.alternatives())), false);
            case Cell.Symbol s -> new Place(Set.of(s.print()), false);
            case Cell.Unknown u -> new Place(anySign(), false);
            default -> new Place(Set.of(), true);
        };
    }

    private static Set<String> with(String sign) {
        Set<String> signs = new HashSet<>(anySign());
        signs.add(sign);
        return signs;
    }

    private static Set<String> anySign() {
        return Set.of(each(GlyphConfusions.SIGNS));
    }

    private static String[] each(String text) {
        return text.codePoints().distinct().mapToObj(Character::toString).toArray(String[]::new);
    }
}
