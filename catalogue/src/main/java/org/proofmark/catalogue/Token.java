package org.proofmark.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.proofmark.notation.Folding;

/**
 * A part of a name: a number, a unit, or a word. {@code 7,62 × 39 mm} and {@code 7.62x39mm} have the same parts: the numbers
 * 7.62 and 39 and the unit mm.
 *
 * @param text folded: small Western letters for their look-alikes and accented forms, Western digits, a dot in decimals, none
 *     before them
 */
record Token(Type type, String text) {
    /** What a part is, by which it is compared. */
    enum Type {
        /** Compared as a whole; 6 and 6.5 are not alike. */
        NUMBER,
        /** Says in what the number is counted; leaving it out changes nothing. */
        UNIT,
        WORD,
        /** Says little: a form of company, a word of the trade. */
        WEAK
    }

    private static final Pattern PARTS = Pattern.compile("\\d+(?:[.,·]\\d+)*|[\\p{L}\\p{Mn}']+");
    private static final Set<String> UNITS = Set.of("mm", "cal", "caliber", "calibre", "inch", "калибр", "мм");
    private static final Set<String> LINKS = Set.of("x", "and", "und", "et", "y", "of", "the", "de", "by");
    private static final Set<String> WEAK_WORDS = Set.of(
            ("ltd limited inc incorporated corp corporation co company cie cia gmbh ag kg sa spa srl plc ab oy as llc llp lp pty"
                            + " jsc ao ooo oao dd doo ad bv nv kk pt group holding holdings international intl industries"
                            + " manufacturing mfg systems products enterprises works factory plant arsenal arms armory"
                            + " armaments firearms guns gun rifle rifles pistol pistols weapons ammunition ammo munitions munition cartridge"
                            + " cartridges bullet bullets brass optics optic optik chassis stock stocks barrel barrels trigger"
                            + " triggers actions precision defense defence tactical custom sports usa us america europe"
                            + " scopes meters")
                    .split(" "));

    /** Letters that carry their mark inside, so that no accent can be taken off. */
    private static final Map<Character, String> LETTERS = Map.of(
            'ł', "l", 'ø', "o", 'đ', "d", 'ß', "ss", 'ı', "i", 'æ', "ae", 'œ', "oe", '’', "'", '×', " x ", '*', " x ");

    private static final Pattern RIMMED = Pattern.compile("mm(r|sr|b)");

    static List<Token> of(String name) {
        List<Token> tokens = new ArrayList<>();
        for (String part :
                PARTS.matcher(level(name)).results().map(MatchResult::group).toList()) {
            add(tokens, part);
        }
        return tokens;
    }

    private static void add(List<Token> tokens, String part) {
        if (Character.isDigit(part.codePointAt(0))) {
            tokens.add(new Token(Type.NUMBER, part.replace(',', '.').replace('·', '.')));
            return;
        }
        String word = UNITS.contains(part)
                ? part
                : Folding.text(part.replace("'", "")).toLowerCase(Locale.ROOT);
        if (RIMMED.matcher(word).matches()) {
            tokens.add(new Token(Type.UNIT, "mm"));
            tokens.add(new Token(Type.WORD, word.substring(2)));
        } else if (!word.isEmpty() && !LINKS.contains(word)) {
            tokens.add(new Token(
                    UNITS.contains(word) ? Type.UNIT : WEAK_WORDS.contains(word) ? Type.WEAK : Type.WORD, word));
        }
    }

    /** Small letters, Western digits. */
    private static String level(String name) {
        StringBuilder level = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT).codePoints().forEach(point -> {
            String letter = point < Character.MAX_VALUE ? LETTERS.get((char) point) : null;
            if (letter != null) {
                level.append(letter);
            } else if (Character.isDigit(point)) {
                level.append(Character.digit(point, 10));
            } else {
                level.appendCodePoint(point);
            }
        });
        return level.toString();
    }
}
