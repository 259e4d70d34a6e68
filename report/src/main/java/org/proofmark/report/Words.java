package org.proofmark.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The few words that drawings and pages print by themselves, in the reader's language: English, French, Spanish, Arabic; English otherwise. */
public final class Words {
    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    /** The words of a language. */
    public static Words in(Locale locale) {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var bundle = ResourceBundle.getBundle(
                "org.proofmark.report.words", locale, Words.class.getClassLoader(), noFallback);
        return new Words(bundle.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : bundle.getLocale(), bundle);
    }

    /** The language that the words are in. */
    public Locale locale() {
        return locale;
    }

    /** True where lines run from right to left. */
    public boolean rightToLeft() {
        return locale.getLanguage().equals("ar");
    }

    /** A share with its denominator: {@code 4 of 34 (12 %)}; without a percentage where nothing was counted. */
    public String share(long count, long of) {
        return of == 0 ? phrase("share.none", 0, 0) : phrase("share", count, of, Numbers.percent(count, of));
    }

    /** A phrase by its key, its arguments filled in; numbers in Western digits without grouping, as serials and counts are in the field's tables. */
    String phrase(String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }
}
