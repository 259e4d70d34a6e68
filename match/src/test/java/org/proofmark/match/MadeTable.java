package org.proofmark.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Tables of made-up rows with known doubles, for tests. The id names the thing and the copy: {@code T17-1}. */
final class MadeTable {
    static final String SPEC = """
            id: id
            columns:
              given: given-name
              surname: surname
              born: date
              number: code
            """;

    private final SplittableRandom random;

    MadeTable(long seed) {
        random = new SplittableRandom(seed);
    }

    /** One row for each thing, and a second for the first of them. */
    List<String> rows(int things, int doubles) {
        List<String> rows = new ArrayList<>(List.of("id,given,surname,born,number"));
        for (int thing = 0; thing < things; thing++) {
            String[] cells = {name(300), name(2000), date(), "N" + (100_000 + random.nextInt(900_000))};
            rows.add("T" + thing + "-1," + String.join(",", cells));
            if (thing < doubles) {
                int slip = random.nextInt(cells.length);
                cells[slip] = random.nextInt(3) == 0 ? "" : slipped(cells[slip]);
                rows.add("T" + thing + "-2," + String.join(",", cells));
            }
        }
        return rows;
    }

    /** A specification of weapons in deliveries. */
    static final String WEAPONS = """
            id: id
            columns:
              maker: name
              model: title
              serial: serial
              place: place
              found: occasion
            """;

    /**
     * Deliveries of ten weapons each, found together, with numbers that follow each other. Of the first weapon of some deliveries there
     * is a second row: the number right, or misread in one sign; the place in one of three misspelt.
     */
    List<String> weapons(int deliveries, int doubles) {
        List<String> rows = new ArrayList<>(List.of("id,maker,model,serial,place,found"));
        for (int delivery = 0; delivery < deliveries; delivery++) {
            int model = random.nextInt(30);
            int number = 1_000 + random.nextInt(900_000);
            String place = name(3000);
            String found = "20" + date().substring(2);
            for (int item = 0; item < 10; item++) {
                String serial = "K" + (number + item * 2);
                String row = "%s,%s,%s,%s".formatted("maker " + model % 11, "model " + model, "%s", "%s") + "," + found;
                rows.add("W" + delivery + "x" + item + "-1," + row.formatted(serial, place));
                if (item == 0 && delivery < doubles) {
                    String again = delivery % 4 == 0 ? "X" + serial.substring(1) : serial;
                    rows.add("W" + delivery + "x0-2,"
                            + row.formatted(again, delivery % 3 == 0 ? slipped(place) : place));
                }
            }
        }
        return rows;
    }

    private String name(int many) {
        int number = random.nextInt(many);
        StringBuilder name = new StringBuilder();
        for (int rest = number + 7; rest > 0; rest /= 12) {
            name.append("bdfgklmnprst".charAt(rest % 12)).append("aeiou".charAt((rest + number) % 5));
        }
        return name.append("n").toString();
    }

    private String date() {
        return String.format("19%02d-%02d-%02d", random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private String slipped(String text) {
        int at = random.nextInt(text.length() - 1);
        return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }

    static Path write(Path folder, String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines);
    }

    static LinkSpec spec(Path folder, String text) throws IOException {
        return LinkSpecReader.read(Files.writeString(folder.resolve("spec.yaml"), text));
    }
}
