package org.proofmark.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How probable the batches of {@link ItemRows} are by what their rows say, the numbers apart. */
final class ItemBatchLaw {
    private static final double STATED = 0.6;
    private static final double MARKED = 1.0 / 6;
    private static final double RACKED = 1.0 / 5;
    private static final int MARKS = 26 * 26 * 100;
    private static final int RACKS = 2_000;

    private final List<ItemModel> models = ItemModel.all();
    private final Map<List<String>, List<Series>> fitting = new HashMap<>();

    /** A model of one of its makers, each by its rank. */
    record Series(int model, int maker) {}

    /** Of which series a row may be as the first of its weapon; none if first rows do not look like this. */
    List<Series> fitting(String[] row) {
        boolean partly = row[ItemRows.PLACE].isEmpty() || row[ItemRows.RECOVERED].length() < 10;
        if (partly
                || !row[ItemRows.YEAR].matches("(\\d{4})?")
                || !row[ItemRows.MARK].matches("([A-Z]{2}\\d\\d?|\\d{1,4})?")) {
            return List.of();
        }
        List<String> names = List.of(
                row[ItemRows.MAKER],
                row[ItemRows.MODEL],
                row[ItemRows.TYPE],
                row[ItemRows.CALIBRE],
                row[ItemRows.COUNTRY]);
        return fitting.computeIfAbsent(names, key -> search(row));
    }

    private List<Series> search(String[] row) {
        List<Series> found = new ArrayList<>();
        for (int rank = 0; rank < models.size(); rank++) {
            ItemModel model = models.get(rank);
            if (model.names().contains(row[ItemRows.MODEL])
                    && model.type().equals(row[ItemRows.TYPE])
                    && model.calibres().contains(row[ItemRows.CALIBRE])
                    && model.countries().contains(row[ItemRows.COUNTRY])) {
                int one = rank;
                IntStream.range(0, model.makers().size())
                        .filter(maker -> model.makers().get(maker).contains(row[ItemRows.MAKER]))
                        .forEach(maker -> found.add(new Series(one, maker)));
            }
        }
        return found;
    }

    /** ln P(a batch is of the series, and has all that a row says but number, place, day and rack number). */
    double batch(String[] row, Series series, int yearOfNumber) {
        ItemModel model = models.get(series.model());
        double p = ItemRows.share(series.model(), models.size())
                * ItemRows.share(series.maker(), model.makers().size())
                * called(row[ItemRows.MAKER], model.makers().get(series.maker()))
                * called(row[ItemRows.MODEL], model.names())
                * called(row[ItemRows.CALIBRE], model.calibres())
                * country(row[ItemRows.COUNTRY], model.countries())
                * year(row[ItemRows.YEAR], model, yearOfNumber)
                * (marked(row) ? MARKED / MARKS : 1 - MARKED);
        return Math.log(p);
    }

    private static double called(String name, List<String> names) {
        double other = 0.3 * names.stream().filter(name::equals).count() / names.size();
        return other + (name.equals(names.getFirst()) ? 0.7 : 0);
    }

    private static double country(String name, List<String> countries) {
        return IntStream.range(0, countries.size())
                .filter(rank -> countries.get(rank).equals(name))
                .mapToDouble(rank -> ItemRows.share(rank, countries.size()))
                .sum();
    }

    /** Years are equally likely, and all the same where they are not stated, unless the number tells. */
    private static double year(String stated, ItemModel model, int ofNumber) {
        long fit = IntStream.rangeClosed(model.firstYear(), model.lastYear())
                .filter(year -> stated.isEmpty() || year == Integer.parseInt(stated))
                .filter(year -> ofNumber < 0 || year % 100 == ofNumber)
                .count();
        return (stated.isEmpty() ? 1 - STATED : STATED) * fit / (model.lastYear() - model.firstYear() + 1);
    }

    /** ln P(the rack number, or that there is none). */
    static double rack(String[] row) {
        if (marked(row)) {
            return 0;
        }
        String mark = row[ItemRows.MARK];
        boolean possible = mark.isEmpty() || (!mark.startsWith("0") && Integer.parseInt(mark) <= RACKS);
        return Math.log(mark.isEmpty() ? 1 - RACKED : possible ? RACKED / RACKS : 0);
    }

    /** Whether a row bears the mark of its batch. */
    static boolean marked(String[] row) {
        return !row[ItemRows.MARK].isEmpty() && Character.isLetter(row[ItemRows.MARK].charAt(0));
    }

    /** What the rows of a batch have in common. */
    static String common(String[] row, int yearOfNumber) {
        String[] shared = row.clone();
        shared[ItemRows.SERIAL] = Integer.toString(yearOfNumber);
        shared[ItemRows.MARK] = marked(row) ? row[ItemRows.MARK] : "";
        return String.join("|", shared);
    }
}
