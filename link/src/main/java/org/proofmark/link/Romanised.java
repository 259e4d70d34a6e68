package org.proofmark.link;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Names in Latin letters, and how they sound, so that spellings of one name meet. Cyrillic after BGN/PCGN 1947, Arabic script after BGN/PCGN
 * 1956 without the vowels that are not written. Nothing is ever shown in this form.
 */
final class Romanised {
    private static final Map<Integer, String> LETTERS = new HashMap<>();
    /** The Arabic letter that is a consonant at the beginning of a word and mostly a vowel within. */
    private static final int WAW = 'و';

    static {
        put(
                "абвгдезийклмнопрстуфхцчшщъыьэюяёжіїєґђјљњћџѓќѕў",
                "a b v g d e z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya yo zh i yi ye g dj j lj nj c dz gj kj dz u");
        put(
                "ابتثجحخدذرزسشصضطظعغفقكلمنهيةىءأإآئؤپچژگکی",
                "a b t th j h kh d dh r z s sh s d t z - gh f q k l m n h i a a - a i a i u p ch zh g k i");
    }

    private Romanised() {}

    private static void put(String letters, String latin) {
        String[] written = latin.split(" ", -1);
        int[] points = letters.codePoints().toArray();
        if (written.length != points.length) {
            throw new IllegalStateException("A letter of " + letters + " has no Latin form. Give each one.");
        }
        for (int i = 0; i < points.length; i++) {
            LETTERS.put(points[i], written[i].equals("-") ? "" : written[i]);
        }
    }

    /** Small Latin letters, figures and signs, without accents. */
    static String of(String name) {
        StringBuilder latin = new StringBuilder(name.length());
        int[] points = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .toArray();
        for (int i = 0; i < points.length; i++) {
            boolean begins = i == 0 || !Character.isLetter(points[i - 1]);
            if (points[i] == WAW) {
                latin.append(begins ? "w" : "u");
            } else if (isArticle(points, i, begins)) {
                i++;
            } else if (Character.isDigit(points[i])) {
                latin.append(Character.digit(points[i], 10));
            } else {
                String written = LETTERS.get(points[i]);
                latin.append(written == null ? Character.toString(points[i]) : written);
            }
        }
        return Normalizer.normalize(latin, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("đ", "dj")
                .replace("ł", "l")
                .replace("æ", "ae")
                .replace("ı", "i");
    }

    /** The Arabic article, which is written together with its word. */
    private static boolean isArticle(int[] points, int at, boolean begins) {
        return begins
                && points[at] == 'ا'
                && at + 2 < points.length
                && points[at + 1] == 'ل'
                && Character.isLetter(points[at + 2]);
    }

    /** How a word of Latin letters sounds: what transliterations write differently is levelled. */
    static String sound(String latin) {
        return latin.replace("shch", "s")
                .replace("sch", "s")
                .replace("sh", "s")
                .replace("kh", "h")
                .replace("dzh", "j")
                .replace("dj", "j")
                .replace("zh", "j")
                .replace("tch", "c")
                .replace("ch", "c")
                .replace("ts", "c")
                .replace("tz", "c")
                .replace("ph", "f")
                .replace("th", "t")
                .replace("dh", "d")
                .replace("gh", "g")
                .replaceAll("c(?=[aouklrt]|$)", "k")
                .replace("ck", "k")
                .replace("q", "k")
                .replace("x", "ks")
                .replace('w', 'v')
                .replace('y', 'i')
                .replace("ou", "u")
                .replace("oo", "u")
                .replace("ee", "i")
                .replaceAll("(.)\\1+", "$1")
                .replaceAll("(?<=[aeiou])h$", "");
    }

    /** The consonants of a sound: what scripts without vowels leave of it. */
    static String consonants(String sound) {
        return sound.replaceAll("[aeiou]", "").replaceAll("(.)\\1+", "$1");
    }
}
