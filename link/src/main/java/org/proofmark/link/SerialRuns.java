package org.proofmark.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.RecordId;

/**
 * Numbers that follow each other: equal maker and model as far as stated (one of them must be), equal series before and signs
 * after, equally many figures, steps no larger than the stated gap. What chance gives is estimated as of a Poisson process: with
 * m numbers of density λ per number, m (1 - exp(-λ gap))^(k - 1) runs of k or more are to be expected, times the number of
 * series compared. λ is the larger of two: the numbers over all that the figures allow, and those outside the run over the
 * span they cover.
 */
final class SerialRuns {
    /** Figures beyond these do not fit a long; shorter ones make runs by chance. */
    private static final int MOST_FIGURES = 18;

    private static final int FEWEST_FIGURES = 4;

    private final Dossier dossier;
    private final LinkOptions options;
    private final Findings findings;

    private record Series(String itemClass, String maker, String model, String before, String after, int figures)
            implements Comparable<Series> {
        @Override
        public int compareTo(Series other) {
            return text().compareTo(other.text());
        }

        private String text() {
            return String.join("\n", itemClass, maker, model, before, after, Integer.toString(figures));
        }
    }

    private record Placed(long value, int item, ItemNumber number) {}

    SerialRuns(Dossier dossier, LinkOptions options, Findings findings) {
        this.dossier = dossier;
        this.options = options;
        this.findings = findings;
    }

    void find(Runnable tick) {
        Map<Series, List<Placed>> series = new HashMap<>();
        for (int i = 0; i < dossier.items().size(); i++) {
            ItemFacts item = dossier.item(i);
            if (item.isNumbered() && (item.maker() != null || item.model() != null)) {
                place(i, item, series);
            }
        }
        series.values()
                .removeIf(numbers -> numbers.size() < options.runLength() || distinct(numbers) < options.runLength());
        for (Map.Entry<Series, List<Placed>> entry : new TreeMap<>(series).entrySet()) {
            List<Placed> numbers = entry.getValue();
            tick.run();
            numbers.sort((p, q) ->
                    p.value() != q.value() ? Long.compare(p.value(), q.value()) : Integer.compare(p.item(), q.item()));
            runs(entry.getKey().figures(), numbers, series.size());
        }
    }

    private static void place(int index, ItemFacts item, Map<Series, List<Placed>> series) {
        ItemNumber number = item.own().getFirst();
        String text = number.text();
        int end = text.length();
        while (end > 0 && !isFigure(text, end - 1)) {
            end--;
        }
        int start = end;
        while (start > 0 && isFigure(text, start - 1)) {
            start--;
        }
        start = Math.max(start, Math.min(number.prefix(), text.length()));
        if (end - start >= FEWEST_FIGURES && end - start <= MOST_FIGURES) {
            Series key = new Series(
                    item.itemClass(),
                    text(item.maker()),
                    text(item.model()),
                    text.substring(0, start),
                    text.substring(end),
                    end - start);
            series.computeIfAbsent(key, k -> new ArrayList<>(1))
                    .add(new Placed(Long.parseLong(text.substring(start, end)), index, number));
        }
    }

    private static boolean isFigure(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private void runs(int figures, List<Placed> numbers, int compared) {
        int start = 0;
        for (int i = 1; i <= numbers.size(); i++) {
            if (i == numbers.size()
                    || numbers.get(i).value() - numbers.get(i - 1).value() > options.gap()) {
                consider(figures, numbers, start, i, compared);
                start = i;
            }
        }
    }

    private void consider(int figures, List<Placed> numbers, int from, int to, int compared) {
        List<Placed> run = numbers.subList(from, to);
        long length = distinct(run);
        if (length < options.runLength()) {
            return;
        }
        double density = Math.max(distinct(numbers) / Math.pow(10, figures), outside(numbers, from, to));
        double neighbour = 1 - Math.exp(-density * options.gap());
        double byChance = compared * distinct(numbers) * Math.pow(neighbour, length - 1.0);
        if (byChance > options.chance()) {
            findings.withhold(Withheld.LIKELY_BY_CHANCE);
        } else {
            findings.add(link(run, length, byChance, compared));
        }
    }

    private static double outside(List<Placed> numbers, int from, int to) {
        List<Placed> others = new ArrayList<>(numbers.subList(0, from));
        others.addAll(numbers.subList(to, numbers.size()));
        if (others.size() < 2) {
            return 0;
        }
        double span = others.getLast().value() - others.getFirst().value() + 1.0;
        return distinct(others) / span;
    }

    private Link link(List<Placed> run, long length, double byChance, int compared) {
        List<Integer> items = run.stream().map(Placed::item).distinct().sorted().toList();
        LinkBuilder link = new LinkBuilder(dossier, LinkKind.CONSECUTIVE_SERIALS, items);
        for (Placed placed : run) {
            List<String> fields = new ArrayList<>(dossier.item(placed.item()).stated());
            fields.addFirst(SameItemWords.field(placed.number()));
            List<RecordId> records = new ArrayList<>(List.of(placed.number().record()));
            StatedBy.records(
                            dossier.snapshot(),
                            dossier.item(placed.item()).id(),
                            dossier.item(placed.item()).stated())
                    .stream()
                    .filter(r -> !records.contains(r))
                    .forEach(records::add);
            link.because(records, fields, "Reads " + placed.number().quoted() + ".");
        }
        link.because(
                List.of(),
                List.of("frequency"),
                "Over " + Words.count(compared, "series", "series") + ", " + Words.expected(byChance)
                        + " runs so long are to be expected by chance.");
        return link.weighed(-Math.log(byChance) / Math.log(2), byChance)
                .state("A run of " + length + " numbers with steps of at most " + options.gap() + ", in "
                        + GroupWords.extent(dossier, items, GroupWords.recoveries(dossier, items)) + "; "
                        + Words.expected(byChance) + " such runs are to be expected by chance.");
    }

    private static long distinct(List<Placed> numbers) {
        Set<Long> values = new TreeSet<>();
        numbers.forEach(n -> values.add(n.value()));
        return values.size();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
