package org.proofmark.model;

import java.time.YearMonth;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Accepted EDTF texts of every form, at random. Written from the grammar, not from the reader. */
final class EdtfGenerator {
    private final RandomGenerator random;

    EdtfGenerator(RandomGenerator random) {
        this.random = random;
    }

    String text() {
        return switch (random.nextInt(8)) {
            case 0 -> dateTime();
            case 1 -> range();
            case 2 -> date() + "/" + (random.nextBoolean() ? ".." : "");
            case 3 -> (random.nextBoolean() ? ".." : "") + "/" + date();
            default -> date();
        };
    }

    String date() {
        return unqualified() + new String[] {"", "", "?", "~", "%"}[random.nextInt(5)];
    }

    private String unqualified() {
        int year = year();
        String written = four(year);
        return switch (random.nextInt(10)) {
            case 0 -> written;
            case 1 -> written.substring(0, written.length() - 1) + "X";
            case 2 -> written.substring(0, written.length() - 2) + "XX";
            case 3 -> written + "-XX";
            case 4 -> written + "-XX-XX";
            case 5 -> written + "-" + two(month()) + "-XX";
            case 6 -> written + "-" + two(21 + random.nextInt(4));
            case 7 -> written + "-" + two(month());
            case 8 -> longYear();
            default -> day(year);
        };
    }

    private String range() {
        int year = Math.abs(year());
        int later = Math.min(9999, year + 1 + random.nextInt(50));
        return day(Math.max(0, year - 1)) + "/" + (random.nextBoolean() ? four(later) : day(later));
    }

    private String dateTime() {
        String time = "T" + two(random.nextInt(24)) + ":" + two(random.nextInt(60)) + ":" + two(random.nextInt(60));
        return day(year()) + time + new String[] {"", "Z", "+03", "-04", "+04:30"}[random.nextInt(5)];
    }

    private String longYear() {
        return "Y" + (random.nextBoolean() ? "-" : "") + random.nextInt(10_000, 900_000_000);
    }

    private String day(int year) {
        int month = month();
        int days = YearMonth.of(year, month).lengthOfMonth();
        return four(year) + "-" + two(month) + "-" + two(1 + random.nextInt(days));
    }

    private int year() {
        return random.nextInt(10) == 0 ? random.nextInt(-9999, 9999) : random.nextInt(1850, 2050);
    }

    private int month() {
        return 1 + random.nextInt(12);
    }

    static String four(int year) {
        return String.format(Locale.ROOT, year < 0 ? "-%04d" : "%04d", Math.abs(year));
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
