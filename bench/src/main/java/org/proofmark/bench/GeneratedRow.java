package org.proofmark.bench;

import java.util.List;

/** One made-up row of a table of items, the same for the same number: ten columns of text. */
record GeneratedRow(int number) {
    private static final List<String> TYPES = List.of("assault rifle", "pistol", "machine gun", "shotgun");
    private static final List<String> CALIBRES = List.of("7.62x39", "9x19", "7.62x54R", "12 gauge");

    static GeneratedRow of(int number) {
        return new GeneratedRow(number);
    }

    String type() {
        return TYPES.get(number % TYPES.size());
    }

    String calibre() {
        return CALIBRES.get(number % CALIBRES.size());
    }

    String tag() {
        return "T-" + number;
    }

    String serial() {
        return "SYN-" + Long.toString(number * 2_654_435_761L & 0xffffffffL, 36);
    }

    String model() {
        return "Model " + number % 211;
    }

    String maker() {
        return "Maker " + number % 61;
    }

    String country() {
        return "Country " + (char) ('A' + number % 26);
    }

    List<String> columns() {
        return List.of(
                "bench/item/" + number,
                "weapon",
                type(),
                "Recovery " + number / 500,
                calibre(),
                tag(),
                serial(),
                model(),
                maker(),
                country());
    }
}
