package org.proofmark.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.proofmark.link.Link;
import org.proofmark.link.Weight;
import org.proofmark.notation.MisreadExplanation;

/**
 * How the bits of a score come about, step by step.
 *
 * @param total all of them together
 */
public record Sum(List<Bar> bars, String total) {

    /**
     * One step of the sum, drawn from where the steps before it lead to where it leads, in per cent of the whole width.
     *
     * @param bits what it adds
     */
    public record Bar(String words, String bits, String from, String width, boolean against) {}

    /** A step before it is drawn. */
    private record Step(String words, double bits) {}

    /** How one reading is found by another. */
    static Sum of(MisreadExplanation why, Words words) {
        List<Step> steps = new ArrayList<>();
        why.steps().forEach(step -> steps.add(new Step(StepText.of(step, words), step.bits())));
        double rest = why.score() - steps.stream().mapToDouble(Step::bits).sum();
        steps.add(new Step(words.say("search.other-ways"), rest));
        return of(steps, words);
    }

    /** How two items come to be a candidate. */
    static Sum of(Link link, Words words) {
        return of(
                link.weights().stream()
                        .map(w -> new Step(weight(w, words), w.bits()))
                        .toList(),
                words);
    }

    private static String weight(Weight weight, Words words) {
        String code = "review.weight." + weight.what().term();
        return weight.count() == 0 ? words.say(code) : words.say(code, words.count(weight.count()));
    }

    private static Sum of(List<Step> steps, Words words) {
        List<Double> sums = new ArrayList<>(List.of(0.0));
        steps.forEach(step -> sums.add(sums.getLast() + step.bits()));
        double least = sums.stream().mapToDouble(x -> x).min().orElse(0);
        double all = Math.max(1, sums.stream().mapToDouble(x -> x).max().orElse(0) - least);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i + 1 < sums.size(); i++) {
            double from = sums.get(i);
            double to = sums.get(i + 1);
            bars.add(new Bar(
                    steps.get(i).words(),
                    words.bits(to - from),
                    percent((Math.min(from, to) - least) / all),
                    percent(Math.abs(to - from) / all),
                    to < from));
        }
        return new Sum(List.copyOf(bars), words.bits(sums.getLast()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
