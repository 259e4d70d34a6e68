package org.proofmark.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A word of a closed vocabulary. Its {@link #term} is what records, mappings and filters write. */
public interface Term {

    /** The constant's own name; every vocabulary is an enum. */
    String name();

    /** The written form: {@code COMMERCIAL_PRODUCT} is written {@code commercial-product}. */
    default String term() {
        return Terms.written(name());
    }

    /** The words a person reads: {@code commercial product}. */
    default String words() {
        return term().replace('-', ' ');
    }

    /** The constant written so (case and spaces do not matter); throws {@link InvalidRecordException} naming the choices. */
    static <E extends Enum<E> & Term> E parse(Class<E> vocabulary, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        @Nullable Object found = Terms.of(vocabulary).get(wanted);
        if (found == null) {
            String choices =
                    Arrays.stream(vocabulary.getEnumConstants()).map(Term::term).collect(Collectors.joining(", "));
            throw new InvalidRecordException(
                    "'" + text + "' is not a " + Terms.name(vocabulary) + ".", "Use one of: " + choices + ".");
        }
        return vocabulary.cast(found);
    }
}
