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
