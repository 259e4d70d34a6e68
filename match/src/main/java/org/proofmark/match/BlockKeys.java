package org.proofmark.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Makes the block keys of each field: the value itself, and coarser ones that survive a slip. */
final class BlockKeys {
    /** A row stands in the blocks of so many of its words. */
    private static final int WORDS = 6;

    private final Rows rows;
    private final List<FieldLevels> levels;
    private final List<BlockKey> keys = new ArrayList<>();

    private BlockKeys(Rows rows, List<FieldLevels> levels) {
        this.rows = rows;
        this.levels = levels;
    }

    static List<BlockKey> of(Rows rows, List<FieldLevels> levels) {
        BlockKeys made = new BlockKeys(rows, levels);
        for (int field = 0; field < rows.fields(); field++) {
            made.add(field);
        }
        return made.keys;
    }

    private void add(int field) {
        if (rows.isGaps(field)) {
            return;
        }
        Texts texts = rows.texts().get(field);
        String column = rows.spec().fields().get(field).column();
        int[] same = new int[texts.size() + 1];
        for (int value = 1; value < same.length; value++) {
            same[value] = value;
        }
        keys.add(new BlockKey(column, field, true, 1, same));
        switch (rows.kind(field)) {
            case GIVEN_NAME, SURNAME, PLACE -> {
                coarse(field, "sound of " + column, Skeleton::consonants);
                coarse(field, "first signs of " + column, text -> Skeleton.start(text, 4));
            }
            case CODE, EMAIL -> {
                coarse(field, "first half of " + column, text -> Skeleton.start(text, (text.length() + 1) / 2));
                coarse(field, "second half of " + column, text -> Skeleton.end(text, (text.length() + 1) / 2));
            }
            case SERIAL -> {
                coarse(field, "first half of " + column, text -> Skeleton.start(text, (text.length() + 1) / 2));
                coarse(field, "last four signs of " + column, text -> Skeleton.end(text, 4));
                coarse(field, "figures of " + column, Skeleton::figures);
            }
            case POSTCODE ->
                coarse(
                        field,
                        "area of " + column,
                        text -> Skeleton.start(text, text.length() > 5 ? text.length() - 3 : text.length() - 1));
            case DATE, OCCASION -> {
                coarse(field, "year and month of " + column, text -> Skeleton.start(text, 6));
                coarse(field, "month and day of " + column, text -> text.endsWith("0000") ? 0 : Skeleton.end(text, 4));
                coarse(field, "year of " + column, text -> Skeleton.start(text, 4));
            }
            case NAME, TITLE, TEXT -> words(field, "words of " + column);
            case CATEGORY, NUMBER -> {}
        }
    }

    /** The rarest words of each value. */
    private void words(int field, String name) {
        Words words = Objects.requireNonNull(levels.get(field).words());
        int values = rows.texts().get(field).size();
        int[] codes = new int[(values + 1) * WORDS];
        IntStream.rangeClosed(1, values).parallel().forEach(value -> {
            int[] rarest = Arrays.stream(words.list(), words.start(value), words.end(value))
                    .boxed()
                    .sorted(Comparator.comparingInt(words::rowsWith))
                    .limit(WORDS)
                    .mapToInt(word -> word)
                    .toArray();
            System.arraycopy(rarest, 0, codes, value * WORDS, rarest.length);
        });
        keys.add(new BlockKey(name, field, false, WORDS, codes));
    }

    private void coarse(int field, String name, ToIntFunction<String> code) {
        Texts texts = rows.texts().get(field);
        int[] codes = new int[texts.size() + 1];
        IntStream.range(1, codes.length).parallel().forEach(value -> codes[value] = code.applyAsInt(texts.text(value)));
        keys.add(new BlockKey(name, field, false, 1, codes));
    }
}
