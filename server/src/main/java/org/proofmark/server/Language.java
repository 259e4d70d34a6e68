package org.proofmark.server;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A language of the pages. Its words are in {@code messages_TAG.properties}; those of English in {@code messages.properties}. */
public enum Language {
    ENGLISH("en", "English", "ltr"),
    FRENCH("fr", "Français", "ltr"),
    SPANISH("es", "Español", "ltr"),
    ARABIC("ar", "العربية", "rtl");

    private final String tag;
    private final String ownName;
    private final String direction;

    Language(String tag, String ownName, String direction) {
        this.tag = tag;
        this.ownName = ownName;
        this.direction = direction;
    }

    /** After BCP 47. */
    public String tag() {
        return tag;
    }

    /** Its name in itself, for those who read no other. */
    public String ownName() {
        return ownName;
    }

    /** Where its lines run: {@code ltr} or {@code rtl}. */
    public String direction() {
        return direction;
    }

    public boolean isRightToLeft() {
        return direction.equals("rtl");
    }

    /** How it writes numbers; in digits 0 to 9, as they stand on objects and in records. */
    Locale locale() {
        return Locale.forLanguageTag(tag + "-u-nu-latn");
    }

    /** The language of a tag, regions aside; null: none of ours. */
    static @Nullable Language tagged(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return Stream.of(values())
                .filter(l -> l.tag.equals(language))
                .findFirst()
                .orElse(null);
    }

    /** The first of the languages that a browser asks for which is ours; English where none is. */
    static Language preferred(List<Locale> asked) {
        return asked.stream()
                .flatMap(a -> Stream.ofNullable(tagged(a.toLanguageTag())))
                .findFirst()
                .orElse(ENGLISH);
    }
}
