package org.proofmark.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    static Sum of(MisreadExplanation why, Words words) {
        List<Double> sums = new ArrayList<>(List.of(0.0));
        why.steps().forEach(step -> sums.add(sums.getLast() + step.bits()));
        sums.add(why.score());
        double least = sums.stream().mapToDouble(x -> x).min().orElse(0);
        double all = Math.max(1, sums.stream().mapToDouble(x -> x).max().orElse(0) - least);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i + 1 < sums.size(); i++) {
            double from = sums.get(i);
            double to = sums.get(i + 1);
            bars.add(new Bar(
                    i == why.steps().size()
                            ? words.say("search.other-ways")
                            : StepText.of(why.steps().get(i), words),
                    words.bits(to - from),
                    percent((Math.min(from, to) - least) / all),
                    percent(Math.abs(to - from) / all),
                    to < from));
        }
        return new Sum(List.copyOf(bars), words.bits(why.score()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
