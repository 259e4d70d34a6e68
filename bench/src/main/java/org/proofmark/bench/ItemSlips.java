package org.proofmark.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How a weapon is documented a second time, by other people. Its number as often right (88 %), cut at the hyphen or behind its letters
 * (6 %) or misread (6 %, as {@link MisreadMaker} does) as among 305 numbers of a public police file; one without hyphen or letters
 * loses two figures. Of the rest nothing is counted in public; the rates are a judgement: makers, models and calibres under another
 * name in a fifth to a quarter, one thing in ten not stated, years vague, one in twenty documented later where it is kept.
 */
final class ItemSlips {
    private final SplittableRandom random;
    private final ItemRows rows;
    private final MisreadMaker misreads;
    private final TypingSlips typing;

    ItemSlips(SplittableRandom random, long seed, ItemRows rows) {
        this.random = random;
        this.rows = rows;
        misreads = new MisreadMaker(seed);
        typing = new TypingSlips(random);
    }

    String[] of(String[] row) {
        ItemModel model = rows.model(row);
        String[] second = row.clone();
        second[ItemRows.SERIAL] = serial(row[ItemRows.SERIAL]);
        List<String> maker = model.makers().stream()
                .filter(names -> names.contains(row[ItemRows.MAKER]))
                .findFirst()
                .orElseThrow();
        second[ItemRows.MAKER] = named(row[ItemRows.MAKER], maker, 25, 5, 15);
        second[ItemRows.MODEL] = named(row[ItemRows.MODEL], model.names(), 20, 3, 15);
        second[ItemRows.CALIBRE] = named(row[ItemRows.CALIBRE], model.calibres(), 25, 2, 10);
        second[ItemRows.TYPE] = type(row[ItemRows.TYPE]);
        second[ItemRows.COUNTRY] = named(row[ItemRows.COUNTRY], model.countries(), 5, 1, 10);
        second[ItemRows.YEAR] = year(row[ItemRows.YEAR]);
        second[ItemRows.MARK] = mark(row[ItemRows.MARK]);
        recovery(second);
        return second;
    }

    private String serial(String number) {
        int fate = random.nextInt(100);
        if (fate < 88) {
            return random.nextInt(100) < 15 ? number.replace("-", random.nextBoolean() ? " " : "") : number;
        }
        if (fate >= 94) {
            return misread(number);
        }
        return cut(number);
    }

    /** The number without what stands before the hyphen, or without its letters or first two figures. */
    static String cut(String number) {
        int hyphen = number.indexOf('-');
        String figures = hyphen >= 0 ? number.substring(hyphen + 1) : number.replaceFirst("^[A-Z]+", "");
        return figures.length() < number.length() ? figures : number.substring(Math.min(2, number.length() - 1));
    }

    private String misread(String text) {
        return text.length() < 2 ? text : misreads.misread(text).plain();
    }

    /** By another of its names, misspelt, or not at all, each so many times in a hundred. */
    private String named(String now, List<String> names, int other, int misspelt, int missing) {
        int fate = random.nextInt(100);
        if (fate < other) {
            return names.get(random.nextInt(names.size()));
        }
        return fate < other + misspelt ? typing.spelling(now) : fate < other + misspelt + missing ? "" : now;
    }

    /** In general words in 8 of 100, in 5 not at all. */
    private String type(String type) {
        int fate = random.nextInt(100);
        return fate < 8 ? type.substring(type.lastIndexOf(' ') + 1) : fate < 13 ? "" : type;
    }

    private String year(String year) {
        int fate = random.nextInt(100);
        if (year.isEmpty() || fate < 15) {
            return "";
        }
        if (fate < 20) {
            return year.substring(0, 3) + "0s";
        }
        return fate < 25 ? Integer.toString(Integer.parseInt(year) + 1 + random.nextInt(3)) : year;
    }

    /** Seen where somebody looked for it. */
    private String mark(String mark) {
        int fate = random.nextInt(100);
        return mark.isEmpty() || fate < 25 ? "" : fate < 31 ? misread(mark) : mark;
    }

    private void recovery(String[] row) {
        int fate = random.nextInt(100);
        if (fate < 5) {
            row[ItemRows.PLACE] = rows.place();
            row[ItemRows.RECOVERED] = LocalDate.parse(row[ItemRows.RECOVERED])
                    .plusDays(1 + random.nextInt(700))
                    .toString();
            return;
        }
        row[ItemRows.PLACE] = fate < 15 ? "" : fate < 25 ? typing.spelling(row[ItemRows.PLACE]) : row[ItemRows.PLACE];
        int how = random.nextInt(100);
        String day = row[ItemRows.RECOVERED];
        row[ItemRows.RECOVERED] = how < 10 ? "" : how < 20 ? day.substring(0, 7) : how < 30 ? later(day) : day;
    }

    private String later(String day) {
        return LocalDate.parse(day).plusDays(1 + random.nextInt(10)).toString();
    }
}
