package org.proofmark.match;

import java.util.Locale;

/** Turns the cells of one column into numbers of texts, as its kind wants them folded. */
final class FieldEncoder {
    private final FieldKind kind;
    private final Texts texts;
    private final Folder folder = new Folder();

    FieldEncoder(FieldKind kind, Texts texts) {
        this.kind = kind;
        this.texts = texts;
    }

    int encode(CharSequence cell) {
        return switch (kind) {
            case DATE, OCCASION -> {
                int date = Dates.packed(cell);
                yield date == 0 ? 0 : texts.add(Integer.toString(date));
            }
            case NUMBER -> {
                double number = Numbers.read(cell.toString());
                yield Double.isNaN(number) ? 0 : texts.add(Double.toString(number));
            }
            case EMAIL -> texts.add(cell.toString().strip().toLowerCase(Locale.ROOT));
            case CODE, SERIAL, POSTCODE -> folded(cell, false);
            case GIVEN_NAME, SURNAME, NAME, CATEGORY, PLACE, TITLE, TEXT -> folded(cell, true);
        };
    }

    private int folded(CharSequence cell, boolean spaces) {
        folder.fold(cell, spaces);
        return texts.add(folder.chars(), folder.length());
    }
}
