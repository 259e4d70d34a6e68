package org.proofmark.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.Truth;

/** How the stated identities of two items go together, the number apart. */
record Identity(Agreement maker, Agreement model, Agreement calibre, Agreement country, Agreement year) {
    /** Years of making that differ by more are no slip of one who guessed the year. */
    private static final int YEARS = 5;

    static Identity of(ItemFacts a, ItemFacts b) {
        return new Identity(
                FieldText.names(a.maker(), b.maker()),
                FieldText.names(a.model(), b.model()),
                FieldText.calibres(a.calibre(), b.calibre()),
                FieldText.names(a.country(), b.country()),
                years(a.year(), b.year()));
    }

    /** Years that overlap support nothing: many weapons were made in one year. */
    static Agreement years(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return Agreement.UNSTATED;
        }
        boolean apart = ImpreciseDate.parse(a).overlaps(ImpreciseDate.parse(b)) == Truth.FALSE;
        return apart ? Agreement.CONTRADICT : Agreement.COMPATIBLE;
    }

    /** The fields that stand so to each other, by their names. */
    List<String> fields(Agreement agreement) {
        List<String> fields = new ArrayList<>(5);
        add(fields, "maker", maker == agreement);
        add(fields, "model", model == agreement);
        add(fields, "calibre", calibre == agreement);
        add(fields, "country", country == agreement);
        add(fields, "year", year == agreement);
        return fields;
    }

    private static void add(List<String> fields, String name, boolean holds) {
        if (holds) {
            fields.add(name);
        }
    }

    boolean contradicts() {
        return !fields(Agreement.CONTRADICT).isEmpty();
    }

    /**
     * Whether two of these fields contradict, or the years lie far apart: one field alone is easily written down wrongly of one item.
     *
     * @param a one of the two that this is of
     * @param b the other
     */
    boolean isClearlyTwo(ItemFacts a, ItemFacts b) {
        return fields(Agreement.CONTRADICT).size() > 1
                || (year == Agreement.CONTRADICT && areFarApart(a.year(), b.year()));
    }

    private static boolean areFarApart(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return false;
        }
        ImpreciseDate one = ImpreciseDate.parse(a);
        ImpreciseDate other = ImpreciseDate.parse(b);
        return isFarBefore(one.latest(), other.earliest()) || isFarBefore(other.latest(), one.earliest());
    }

    private static boolean isFarBefore(@Nullable LocalDate end, @Nullable LocalDate start) {
        return end != null && start != null && start.getYear() - end.getYear() > YEARS;
    }

    /** Maker or model agrees: something beside the number that tells weapons apart. */
    boolean isSupported() {
        return maker == Agreement.AGREE || model == Agreement.AGREE;
    }

    boolean makerAndModelAgree() {
        return maker == Agreement.AGREE && model == Agreement.AGREE;
    }

    /** Among which items an agreement is to be judged. */
    Level level() {
        if (makerAndModelAgree()) {
            return Level.MAKER_AND_MODEL;
        }
        if (maker == Agreement.AGREE) {
            return Level.MAKER;
        }
        return model == Agreement.AGREE ? Level.MODEL : Level.CLASS;
    }
}
