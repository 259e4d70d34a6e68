package org.proofmark.bench;

import static org.proofmark.bench.ItemRows.CALIBRE;
import static org.proofmark.bench.ItemRows.COUNTRY;
import static org.proofmark.bench.ItemRows.MAKER;
import static org.proofmark.bench.ItemRows.MARK;
import static org.proofmark.bench.ItemRows.MODEL;
import static org.proofmark.bench.ItemRows.PLACE;
import static org.proofmark.bench.ItemRows.RECOVERED;
import static org.proofmark.bench.ItemRows.SERIAL;
import static org.proofmark.bench.ItemRows.TYPE;
import static org.proofmark.bench.ItemRows.YEAR;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.proofmark.bench.MisreadLaw.Seen;

/** How probable a second documentation of a weapon is, exactly: the law of {@link ItemSlips}, column by column. */
final class ItemSecondLaw {
    /** What two errors come to at most: neighbours transposed, and a sign put in between them. */
    private static final int EDITS = 3;

    private final ItemRows rows;
    private final MisreadLaw misreads;
    private final Map<String, Double> places;
    private final Map<List<String>, ItemModel> models = new HashMap<>();
    private final Map<String, Long> days = new HashMap<>();
    private final Map<String, Map<String, Double>> spellings = new HashMap<>();

    /** @param seed that of the table */
    ItemSecondLaw(long seed) {
        rows = new ItemRows(seed);
        misreads = new MisreadLaw(new MisreadMaker(seed));
        places = rows.places();
    }

    /** P(the second row | the first row, and that it is written again), where the first is one that can be a first one. */
    double probability(String[] first, String[] second) {
        return probability(first, second, 0);
    }

    /** The same; 0 instead of what is less than so much even if the number says nothing against it. */
    double probability(String[] first, String[] second, double least) {
        double p = type(first[TYPE], second[TYPE]) * year(first[YEAR], second[YEAR]);
        p = p == 0 ? 0 : p * recovery(first, second);
        p = p == 0 ? 0 : p * names(first, second);
        p = p == 0 ? 0 : p * mark(first[MARK], second[MARK]);
        return p <= least ? 0 : p * serial(first[SERIAL], second[SERIAL]);
    }

    private double names(String[] first, String[] second) {
        ItemModel model = models.computeIfAbsent(
                List.of(first[MAKER], first[MODEL], first[CALIBRE], first[COUNTRY]), key -> rows.model(first));
        List<String> maker = model.makers().stream()
                .filter(names -> names.contains(first[MAKER]))
                .findFirst()
                .orElseThrow();
        double p = named(first[MODEL], second[MODEL], model.names(), 0.20, 0.03, 0.15);
        p = p == 0 ? 0 : p * named(first[MAKER], second[MAKER], maker, 0.25, 0.05, 0.15);
        p = p == 0 ? 0 : p * named(first[CALIBRE], second[CALIBRE], model.calibres(), 0.25, 0.02, 0.10);
        return p == 0 ? 0 : p * named(first[COUNTRY], second[COUNTRY], model.countries(), 0.05, 0.01, 0.10);
    }

    private double named(String now, String then, List<String> names, double other, double misspelt, double missing) {
        double p = other * names.stream().filter(then::equals).count() / names.size();
        p += then.isEmpty() ? missing : 0;
        p += then.equals(now) ? 1 - other - misspelt - missing : 0;
        return p + misspelt * spelling(now, then);
    }

    private double spelling(String now, String then) {
        return spellings.computeIfAbsent(now, ItemSecondLaw::spellings).getOrDefault(then.strip(), 0.0);
    }

    /** As tables are read: without the space at an end that a slip may leave. */
    private static Map<String, Double> spellings(String now) {
        Map<String, Double> stripped = new HashMap<>();
        TypingSlips.law(now).forEach((text, p) -> stripped.merge(text.strip(), p, Double::sum));
        return stripped;
    }

    private static double type(String now, String then) {
        double p = then.equals(now.substring(now.lastIndexOf(' ') + 1)) ? 0.08 : 0;
        return p + (then.isEmpty() ? 0.05 : 0) + (then.equals(now) ? 0.87 : 0);
    }

    private static double year(String now, String then) {
        if (now.isEmpty() || then.isEmpty()) {
            return now.isEmpty() ? (then.isEmpty() ? 1 : 0) : 0.15;
        }
        if (then.endsWith("s")) {
            return then.equals(now.substring(0, 3) + "0s") ? 0.05 : 0;
        }
        int more = Integer.parseInt(then) - Integer.parseInt(now);
        return more == 0 ? 0.75 : more > 0 && more < 4 ? 0.05 / 3 : 0;
    }

    private double mark(String now, String then) {
        if (now.isEmpty() || then.isEmpty()) {
            return now.isEmpty() ? (then.isEmpty() ? 1 : 0) : 0.25;
        }
        return 0.06 * misread(now, then) + (then.equals(now) ? 0.69 : 0);
    }

    private double recovery(String[] first, String[] second) {
        String day = second[RECOVERED];
        long later = day.length() < 10 ? 0 : day(day) - day(first[RECOVERED]);
        double kept = later > 0 && later <= 700 ? 0.05 / 700 * places.getOrDefault(second[PLACE], 0.0) : 0;
        double when = day.isEmpty() || (day.length() < 10 && first[RECOVERED].startsWith(day)) ? 0.1 : 0;
        when += day.equals(first[RECOVERED]) ? 0.7 : later > 0 && later <= 10 ? 0.01 : 0;
        if (when == 0) {
            return kept;
        }
        double where = second[PLACE].isEmpty() ? 0.1 : second[PLACE].equals(first[PLACE]) ? 0.75 : 0;
        return kept + when * (where + 0.1 * spelling(first[PLACE], second[PLACE]));
    }

    private long day(String day) {
        return days.computeIfAbsent(day, text -> LocalDate.parse(text).toEpochDay());
    }

    private double serial(String now, String then) {
        double right = then.equals(now) ? 0.85 : 0;
        right += then.equals(now.replace("-", "")) ? 0.075 : 0;
        right += then.equals(now.replace("-", " ")) ? 0.075 : 0;
        return 0.88 * right + (then.equals(ItemSlips.cut(now)) ? 0.06 : 0) + 0.06 * misread(now, then);
    }

    private double misread(String now, String then) {
        if (now.length() < 2) {
            return then.equals(now) ? 1 : 0;
        }
        boolean far = then.equals(now)
                || Math.abs(now.length() - then.length()) > 2
                || TextDistances.damerauLevenshtein(now, then) > EDITS;
        return far ? 0 : misreads.probability(now, new Seen(then, null));
    }
}
