package org.proofmark.bench;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Documented weapons: maker, model, type, calibre, serial, country, year, secondary mark, place and day of the recovery.
 *
 * <p>Weapons come in recoveries of one to some dozen batches. A batch is of one model, maker and year: mostly one weapon; in 15 % two to
 * twelve with numbers that follow each other in steps of one to three, so that nearly half of the weapons lie in such a run. Models
 * are those of the starter catalogue with shares by Zipf's law in its order, which says nothing about the world; makers are written
 * by another of their names in three of ten. A batch in six bears one mark of a depot or importer, one weapon in five a rack number.
 * Weapons without a number (10 to 20 % of all weapons are said never to have been marked) are not in the table: from what is left of
 * them nobody could tell two of a recovery apart. What a second documentation does is {@link ItemSlips}.
 */
final class ItemRows implements RowSource {
    static final int MAKER = 0;
    static final int MODEL = 1;
    static final int TYPE = 2;
    static final int CALIBRE = 3;
    static final int SERIAL = 4;
    static final int COUNTRY = 5;
    static final int YEAR = 6;
    static final int MARK = 7;
    static final int PLACE = 8;
    static final int RECOVERED = 9;

    private final SplittableRandom random;
    private final MadeNames names;
    private final String[] places;
    private final List<ItemModel> models = ItemModel.all();
    private final Map<List<String>, ItemSerials> serials = new HashMap<>();
    private final ItemSlips slips;
    private ItemModel model;
    private ItemSerials numbers;
    private String[] batch = new String[0];
    private String place = "";
    private String day = "";
    private int year;
    private int batches;
    private int left;

    ItemRows(long seed) {
        random = new SplittableRandom(seed);
        names = new MadeNames(random);
        places = names.list(4_000, 2);
        slips = new ItemSlips(random, seed, this);
        model = models.getFirst();
        numbers = new ItemSerials(random);
    }

    @Override
    public String[] next() {
        if (left == 0) {
            begin();
        }
        left--;
        String[] row = batch.clone();
        row[SERIAL] = numbers.next(year);
        numbers.skip(random.nextInt(3));
        if (row[MARK].isEmpty() && random.nextInt(5) == 0) {
            row[MARK] = Integer.toString(1 + random.nextInt(2_000));
        }
        return row;
    }

    private void begin() {
        if (batches == 0) {
            batches = 1 + (int) (-12 * Math.log(1 - random.nextDouble()));
            place = place();
            day = LocalDate.of(2005, 1, 1).plusDays(random.nextInt(7_300)).toString();
        }
        batches--;
        model = models.get(ranked(models.size()));
        List<String> maker = model.makers().get(ranked(model.makers().size()));
        year = model.firstYear() + random.nextInt(model.lastYear() - model.firstYear() + 1);
        numbers = serials.computeIfAbsent(
                List.of(model.names().getFirst(), maker.getFirst()), key -> new ItemSerials(random));
        numbers.skip((int) Math.exp(random.nextDouble() * Math.log(1_000)) - 1);
        left = random.nextInt(100) < 15 ? 2 + random.nextInt(11) : 1;
        batch = new String[] {
            called(maker),
            called(model.names()),
            model.type(),
            called(model.calibres()),
            "",
            model.countries().get(ranked(model.countries().size())),
            random.nextInt(10) < 4 ? "" : Integer.toString(year),
            random.nextInt(6) == 0 ? Population.text(random, 2, Population.LETTERS) + random.nextInt(100) : "",
            place,
            day
        };
    }

    /** The chance of rank r falls as 1/(r + 3). */
    private int ranked(int count) {
        double top = Math.log((count + 3) / 3.0);
        return Math.min(count - 1, (int) (3 * Math.exp(random.nextDouble() * top) - 3));
    }

    /** The first of some names, or in three of ten another. */
    private String called(List<String> some) {
        return some.get(random.nextInt(10) < 7 ? 0 : random.nextInt(some.size()));
    }

    /** A place where weapons are recovered or kept. */
    String place() {
        return names.ranked(places);
    }

    /** How probable it is that {@link #place} is each of them. */
    Map<String, Double> places() {
        return MadeNames.shares(places);
    }

    /** How probable rank r of so many is. */
    static double share(int rank, int count) {
        return Math.log((rank + 4.0) / (rank + 3)) / Math.log((count + 3) / 3.0);
    }

    /** The model of a row. */
    ItemModel model(String[] row) {
        return models.stream()
                .filter(one -> one.names().contains(row[MODEL])
                        && one.makers().stream().anyMatch(names -> names.contains(row[MAKER]))
                        && one.calibres().contains(row[CALIBRE])
                        && one.countries().contains(row[COUNTRY]))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String[] again(String[] row) {
        return slips.of(row);
    }
}
