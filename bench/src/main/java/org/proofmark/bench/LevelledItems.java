package org.proofmark.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Rows of {@link ItemRows} with every maker, model and calibre by the first of its names, as after a catalogue has levelled them; what is
 * misspelt stays so. Decades as dossiers write them.
 */
final class LevelledItems implements UnaryOperator<String[]> {
    private final Map<String, String> makers = new HashMap<>();
    private final Map<String, String> models = new HashMap<>();
    private final Map<String, String> calibres = new HashMap<>();

    LevelledItems() {
        for (ItemModel model : ItemModel.all()) {
            model.makers().forEach(names -> add(makers, names));
            add(models, model.names());
            add(calibres, model.calibres());
        }
    }

    private static void add(Map<String, String> levelled, List<String> names) {
        names.forEach(name -> levelled.putIfAbsent(name, names.getFirst()));
    }

    @Override
    public String[] apply(String[] row) {
        String[] written = dated(row);
        level(written, ItemRows.MAKER, makers);
        level(written, ItemRows.MODEL, models);
        level(written, ItemRows.CALIBRE, calibres);
        return written;
    }

    private static void level(String[] row, int column, Map<String, String> names) {
        row[column] = names.getOrDefault(row[column], row[column]);
    }

    /** The same row with {@code 1980s} as {@code 198X}. */
    static String[] dated(String[] row) {
        String[] written = row.clone();
        written[ItemRows.YEAR] = row[ItemRows.YEAR].replaceFirst("^(\\d{3})0s$", "$1X");
        return written;
    }
}
