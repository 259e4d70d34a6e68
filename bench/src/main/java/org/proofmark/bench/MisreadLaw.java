package org.proofmark.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proofmark.bench.MisreadMaker.Rates;

/**
 * How probable a misread is, exactly: every way in which {@link MisreadMaker} can come from a number to a text by one error or
 * two, with the rates that it drew. Whoever knows this law, and takes the number under which the text is likeliest, errs as
 * seldom as anybody can (Bayes's rule for numbers that are equally likely beforehand). It shares nothing with the misread model.
 */
final class MisreadLaw {
    private enum What {
        UNTOUCHED,
        CHANGED,
        RUN,
        MISSING
    }

    /** A place of the number: what stands there in the text, and from what sign it was changed. */
    private record Cell(What what, String plain, char from) {}

    private record Way(List<Cell> cells, double probability) {}

    /** What one error can change: two places of two signs each. */
    private static final int MENDED = 4;

    private final Rates rates;
    private final Map<Character, Map<Character, Double>> others = new HashMap<>();
    private final Map<String, Double> unchanged = new HashMap<>();

    MisreadLaw(MisreadMaker maker) {
        this.rates = maker.rates();
    }

    /** What is seen: the text, and what a careful reader writes; null where only the text is known. */
    record Seen(String plain, @Nullable String noted) {}

    /** P(seen | truth), given that it is a misread. */
    double probability(String truth, Seen seen) {
        double p = unconditional(truth, seen);
        return p == 0
                ? 0
                : p / (1 - unchanged.computeIfAbsent(truth, number -> unconditional(number, new Seen(number, null))));
    }

    /** Every text that the number can become, with its probability. */
    Map<String, Double> law(String truth) {
        Map<String, Double> law = new HashMap<>();
        for (Way one : ways(untouched(truth))) {
            law.merge(text(one.cells()), (1 - rates.second()) * one.probability(), Double::sum);
            for (Way two : ways(one.cells())) {
                law.merge(text(two.cells()), rates.second() * one.probability() * two.probability(), Double::sum);
            }
        }
        double none = law.getOrDefault(truth, 0.0);
        law.remove(truth);
        law.replaceAll((text, p) -> p / (1 - none));
        return law;
    }

    private double unconditional(String truth, Seen seen) {
        double sum = 0;
        for (Way one : ways(untouched(truth))) {
            String text = text(one.cells());
            double asItIs = (1 - rates.second()) * written(one.cells(), seen);
            sum += one.probability() * (asItIs + rates.second() * second(one.cells(), text, seen));
        }
        return sum;
    }

    /**
     * P(seen) after one error more, without building every text: a change, a run or a missing sign is looked for only where it
     * makes the text that was seen.
     */
    private double second(List<Cell> cells, String text, Seen seen) {
        if (apart(text, seen.plain()) > MENDED) {
            return 0;
        }
        double sum = 0;
        int offset = 0;
        for (int at = 0; at < cells.size(); at++) {
            int length = cells.get(at).plain().length();
            if (length == 1) {
                Cell wanted = wanted(text, offset, seen.plain());
                sum += wanted == null ? 0 : chance(cells.get(at), wanted) * written(put(cells, at, wanted), seen);
                int left = at == 0 ? 1 : at;
                int from = at == 0 ? 0 : offset - cells.get(at - 1).plain().length();
                int to = at == 0 ? 1 + cells.get(1).plain().length() : offset + 1;
                double swap = rates.transposed() - rates.changed();
                sum += sameAround(text, seen.plain(), from, to) ? swap * written(swapped(cells, left), seen) : 0;
            } else {
                sum += written(cells, seen);
            }
            offset += length;
        }
        return sum / cells.size();
    }

    /** How many signs lie between what two texts have in common at their beginning and at their end. */
    private static int apart(String text, String other) {
        int shorter = Math.min(text.length(), other.length());
        int begin = 0;
        while (begin < shorter && text.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin
                && text.charAt(text.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return Math.max(text.length(), other.length()) - begin - end;
    }

    /** Whether two texts differ at most from one place on to another. */
    private static boolean sameAround(String text, String other, int from, int to) {
        return text.length() == other.length()
                && text.regionMatches(0, other, 0, from)
                && text.regionMatches(to, other, to, text.length() - to);
    }

    /** What must come to stand in a place so that the text is another; null if nothing can. */
    private static @Nullable Cell wanted(String text, int offset, String other) {
        int length = 1 + other.length() - text.length();
        boolean sameAround = length >= 0
                && length <= 2
                && text.regionMatches(0, other, 0, offset)
                && text.regionMatches(offset + 1, other, offset + length, text.length() - offset - 1);
        if (!sameAround) {
            return null;
        }
        String here = other.substring(offset, offset + length);
        What what = length == 0 ? What.MISSING : length == 1 ? What.CHANGED : What.RUN;
        return new Cell(what, here, text.charAt(offset));
    }

    private double chance(Cell old, Cell wanted) {
        char sign = old.plain().charAt(0);
        double rest = 1 - rates.twins();
        return switch (wanted.what()) {
            case MISSING -> rest * MisreadMaker.LEFT_OUT;
            case RUN -> wanted.plain().charAt(0) == sign ? run(wanted.plain(), rest) : 0;
            case UNTOUCHED, CHANGED ->
                rates.changed()
                        * others.computeIfAbsent(sign, this::others)
                                .getOrDefault(wanted.plain().charAt(0), 0.0);
        };
    }

    /** A twin, or a figure put in, or either. */
    private double run(String plain, double rest) {
        char more = plain.charAt(1);
        return (plain.charAt(0) == more ? rates.twins() - rates.transposed() : 0)
                + (Character.isDigit(more) ? rest * (1 - MisreadMaker.LEFT_OUT) / 10 : 0);
    }

    private static List<Cell> untouched(String truth) {
        return truth.chars()
                .mapToObj(sign -> new Cell(What.UNTOUCHED, String.valueOf((char) sign), (char) sign))
                .toList();
    }

    private static String text(List<Cell> cells) {
        StringBuilder text = new StringBuilder(12);
        for (Cell cell : cells) {
            text.append(cell.plain());
        }
        return text.toString();
    }

    private static boolean isText(List<Cell> cells, String text) {
        int at = 0;
        for (Cell cell : cells) {
            if (!text.startsWith(cell.plain(), at)) {
                return false;
            }
            at += cell.plain().length();
        }
        return at == text.length();
    }

    private List<Way> ways(List<Cell> cells) {
        List<Way> ways = new ArrayList<>();
        for (int at = 0; at < cells.size(); at++) {
            err(cells, at, ways);
        }
        return ways;
    }

    private void err(List<Cell> cells, int at, List<Way> ways) {
        double here = 1.0 / cells.size();
        Cell cell = cells.get(at);
        if (cell.plain().length() != 1) {
            ways.add(new Way(cells, here));
            return;
        }
        char sign = cell.plain().charAt(0);
        others.computeIfAbsent(sign, this::others)
                .forEach((other, share) -> ways.add(new Way(
                        put(cells, at, new Cell(What.CHANGED, String.valueOf(other), sign)),
                        here * rates.changed() * share)));
        ways.add(new Way(swapped(cells, at == 0 ? 1 : at), here * (rates.transposed() - rates.changed())));
        ways.add(new Way(put(cells, at, run(sign, sign)), here * (rates.twins() - rates.transposed())));
        double rest = here * (1 - rates.twins());
        ways.add(new Way(put(cells, at, new Cell(What.MISSING, "", sign)), rest * MisreadMaker.LEFT_OUT));
        for (char digit = '0'; digit <= '9'; digit++) {
            ways.add(new Way(put(cells, at, run(sign, digit)), rest * (1 - MisreadMaker.LEFT_OUT) / 10));
        }
    }

    private static Cell run(char sign, char more) {
        return new Cell(What.RUN, "" + sign + more, sign);
    }

    private static List<Cell> put(List<Cell> cells, int at, Cell cell) {
        List<Cell> copy = new ArrayList<>(cells);
        copy.set(at, cell);
        return copy;
    }

    private static List<Cell> swapped(List<Cell> cells, int at) {
        List<Cell> copy = new ArrayList<>(cells);
        copy.set(at, cells.get(at - 1));
        copy.set(at - 1, cells.get(at));
        return copy;
    }

    /** What one sign is read for, with the share of each. */
    private Map<Character, Double> others(char sign) {
        Map<Character, Double> shares = new HashMap<>();
        String[] alikes = MisreadMaker.ALIKE.get(sign);
        double any = alikes == null ? 1 : 1 - rates.alike();
        for (char digit = '0'; digit <= '9'; digit++) {
            shares.merge(digit, any / 10, Double::sum);
        }
        if (alikes != null) {
            drawn(alikes[0], rates.alike() * (1 - rates.ofOtherKind()), shares);
            drawn(alikes[1], rates.alike() * rates.ofOtherKind(), shares);
        }
        return shares;
    }

    private void drawn(String signs, double share, Map<Character, Double> shares) {
        double all = signs.chars().mapToDouble(sign -> rates.taste().get(sign)).sum();
        signs.chars()
                .forEach(sign -> shares.merge((char) sign, share * rates.taste().get(sign) / all, Double::sum));
    }

    /** How probably what stands in the places is written so. */
    private static double written(List<Cell> cells, Seen seen) {
        if (!isText(cells, seen.plain())) {
            return 0;
        }
        return seen.noted() == null ? 1 : noted(cells, 0, seen.noted(), 0);
    }

    private static double noted(List<Cell> cells, int at, String noted, int from) {
        if (at == cells.size()) {
            return from == noted.length() ? 1 : 0;
        }
        double sum = 0;
        for (Map.Entry<String, Double> form : forms(cells.get(at)).entrySet()) {
            if (noted.startsWith(form.getKey(), from)) {
                sum += form.getValue()
                        * noted(cells, at + 1, noted, from + form.getKey().length());
            }
        }
        return sum;
    }

    private static Map<String, Double> forms(Cell cell) {
        String plain = cell.plain();
        return switch (cell.what()) {
            case RUN -> Map.of(plain, 1.0);
            case MISSING -> Map.of("?", MisreadMaker.SEEN_TO_BE_MISSING, "", 1 - MisreadMaker.SEEN_TO_BE_MISSING);
            case UNTOUCHED ->
                Map.of(
                        "(" + plain + ")",
                        MisreadMaker.DOUBTED_THOUGH_RIGHT,
                        plain,
                        1 - MisreadMaker.DOUBTED_THOUGH_RIGHT);
            case CHANGED ->
                Map.of(
                        "(" + plain + ")",
                        MisreadMaker.DOUBTED,
                        "[" + plain + cell.from() + "]",
                        MisreadMaker.EITHER,
                        plain,
                        1 - MisreadMaker.DOUBTED - MisreadMaker.EITHER);
        };
    }
}
