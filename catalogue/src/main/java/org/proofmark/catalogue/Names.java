package org.proofmark.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From a typed name to entries of the catalogue, ranked, each with the reason.
 *
 * <p>A name that an entry bears is found as it is, then folded (case, accents, look-alikes, digits, separators). Else names are
 * taken apart into numbers, units and words, and the parts compared: equal, written together, initials, beginnings, short
 * forms, slips of the pen. A part weighs what it is rare: <i>w = log2((n + 1) / (f + ½))</i>, f of n entries using it. The score is
 *
 * <pre>{@code matched / (matched + TYPED_OVER * typed and not matched + KNOWN_OVER * known and not typed)}</pre>
 *
 * a ratio after Tversky (1977). METHODS.md has the constants, on what they were set and what they give.
 */
public final class Names {
    /** Below it a name is taken for none of the catalogue's. */
    static final double LEAST = 0.46;
    /** Two that are nearer than this are not told apart. */
    static final double MARGIN = 0.02;

    private static final double TYPED_OVER = 0.8;
    private static final double KNOWN_OVER = 0.35;
    private static final double KNOWN_OVER_MAKER = 0.15;
    private static final double WEAK = 0.12;
    private static final double UNIT = 0.02;
    private static final double UNHEARD = 0.5;
    /** Of a preferred name, and of another: what one entry is called first is not meant as a by-name of the next. */
    private static final double OWN_NAME = 0.99;

    static final double OTHER_NAME = 0.96;
    /** The same where the parts are alike: initials are rather those of the company than of its goods. */
    private static final double ALIGNED = 0.93;

    private static final double ALIGNED_OTHER = 0.90;
    private static final double UNDOTTED = 0.9;
    private static final int SHOWN = 8;
    private static final Pattern BRACKETS = Pattern.compile("(.+) \\((.+)\\)");

    private final Kind kind;
    private final List<Known> known = new ArrayList<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final int entries;

    /**
     * A name of an entry, taken apart once.
     *
     * @param spellsOut whether other words may be what a short form stands for: not where a name of the entry says what it does
     */
    private record Known(
            Entry entry, String name, boolean own, String spelling, List<Token> tokens, boolean spellsOut) {}

    /** The names of all entries of a kind that count as known. */
    public Names(Catalogue catalogue, Kind kind) {
        this.kind = kind;
        List<Entry> all = catalogue.known(kind).toList();
        this.entries = all.size();
        all.forEach(this::add);
    }

    private void add(Entry entry) {
        places.put(entry.id(), places.size());
        HashSet<String> parts = new HashSet<>();
        List<List<Token>> all =
                entry.names().flatMap(Names::forms).map(this::parts).toList();
        List<String> own = forms(entry.name()).toList();
        entry.names().flatMap(Names::forms).forEach(name -> {
            List<Token> tokens = parts(name);
            tokens.forEach(token -> parts.add(token.text()));
            known.add(new Known(entry, name, own.contains(name), folded(tokens, name), tokens, spellsOut(tokens, all)));
        });
        parts.forEach(part -> uses.merge(part, 1, Integer::sum));
    }

    /** For a maker only where the name is one part, as LMT, and not the short form of another, as Lewis Machine & Tool. */
    private boolean spellsOut(List<Token> brief, List<List<Token>> names) {
        if (kind != Kind.MAKER) {
            return true;
        }
        return brief.size() == 1
                && names.stream()
                        .map(name -> name.stream().map(Token::text).toList())
                        .noneMatch(words ->
                                ShortForm.areFirstLetters(brief.getFirst().text(), words));
    }

    /** A name, and for {@code CZ (Česká zbrojovka)} what stands before and in the brackets, too. */
    private static Stream<String> forms(String name) {
        Matcher both = BRACKETS.matcher(name);
        return both.matches() ? Stream.of(name, both.group(1), both.group(2)) : Stream.of(name);
    }

    /** The parts in a row; for a name without any, as {@code 连}, the name itself. */
    private static String folded(List<Token> tokens, String name) {
        StringBuilder text = new StringBuilder();
        tokens.stream().filter(t -> t.type() != Token.Type.UNIT).forEach(t -> text.append(
                        t.type() == Token.Type.NUMBER ? " " : "")
                .append(t.text()));
        return text.isEmpty() ? Spelling.of(name) : text.toString().strip();
    }

    /**
     * An entry that may be meant.
     *
     * @param name which of its names comes nearest
     * @param score 1 for a name it bears, else below 1
     * @param why in words
     */
    public record Candidate(Entry entry, String name, double score, String why) {}

    /** What can be said of a typed name. */
    public sealed interface Answer {
        /** One entry is meant; others come far behind. */
        record Found(Candidate best, List<Candidate> others) implements Answer {}

        /** Several entries may be meant, and the name does not tell which. */
        record Ambiguous(List<Candidate> candidates) implements Answer {}

        /** None is near enough; those that come nearest, perhaps none. */
        record NotInCatalogue(List<Candidate> nearest) implements Answer {}
    }

    /** What can be said of a name as it was typed. */
    public Answer find(String typed) {
        List<Candidate> all = all(typed);
        List<Candidate> ranked = all.stream().limit(SHOWN).toList();
        if (ranked.isEmpty() || ranked.getFirst().score() < LEAST) {
            return new Answer.NotInCatalogue(ranked);
        }
        if (isBareNumber(typed, ranked)) {
            return new Answer.Ambiguous(commonestFirst(all, typed));
        }
        double best = ranked.getFirst().score();
        List<Candidate> even =
                ranked.stream().filter(c -> c.score() > best - margin()).toList();
        if (even.size() > 1) {
            return new Answer.Ambiguous(even);
        }
        return new Answer.Found(ranked.getFirst(), ranked.subList(1, ranked.size()));
    }

    /** All calibres whose name begins with the number fit it as well: they stand as in the catalogue, the commonest first. */
    private List<Candidate> commonestFirst(List<Candidate> all, String typed) {
        Token number = parts(typed).stream().filter(Names::isNumber).findFirst().orElseThrow();
        List<Candidate> beginning = all.stream()
                .filter(candidate -> parts(candidate.name()).getFirst().equals(number))
                .toList();
        return (beginning.size() > 1 ? beginning : all)
                .stream()
                        .filter(candidate -> candidate.score() >= LEAST)
                        .sorted(Comparator.comparing(candidate ->
                                places.getOrDefault(candidate.entry().id(), places.size())))
                        .limit(SHOWN)
                        .toList();
    }

    /** Several states bear one name, each as its own: none of them goes first. */
    private double margin() {
        return kind == Kind.STATE ? 2 * MARGIN + 1e-9 : MARGIN;
    }

    /** A number alone names a calibre only where one of its names is that number: 7.62 could be several. */
    private boolean isBareNumber(String typed, List<Candidate> ranked) {
        return kind == Kind.CALIBRE
                && ranked.size() > 1
                && ranked.getFirst().score() < OTHER_NAME
                && parts(typed).stream().filter(Names::isStrong).allMatch(Names::isNumber)
                && parts(typed).stream().filter(Names::isNumber).count() == 1;
    }

    /** The entries that come nearest, the nearest first, each by the name that is nearest; at most eight. */
    public List<Candidate> rank(String typed) {
        return all(typed).stream().limit(SHOWN).toList();
    }

    private List<Candidate> all(String typed) {
        Map<String, Candidate> best = new HashMap<>();
        forms(typed).forEach(form -> {
            List<Token> tokens = parts(form);
            String spelling = folded(tokens, form);
            for (Known name : known) {
                candidate(form, spelling, tokens, name)
                        .ifPresent(c -> best.merge(c.entry().id(), c, (a, b) -> a.score() >= b.score() ? a : b));
            }
        });
        return best.values().stream()
                .sorted(Comparator.comparingDouble((Candidate c) -> -c.score())
                        .thenComparing(c -> c.entry().id()))
                .toList();
    }

    private Optional<Candidate> candidate(String typed, String spelling, List<Token> tokens, Known name) {
        if (name.name().equals(typed)) {
            boolean own = name.name().equals(name.entry().name());
            String what = own ? "its name" : "one of its names";
            return Optional.of(new Candidate(name.entry(), name.name(), own ? 1 : OTHER_NAME, what));
        }
        if (name.spelling().equals(spelling)) {
            double score = name.name().equals(name.entry().name()) ? OWN_NAME : OTHER_NAME;
            return Optional.of(
                    new Candidate(name.entry(), name.name(), score, "‘" + name.name() + "’, written another way"));
        }
        if (kind == Kind.CALIBRE && undotted(tokens).equals(undotted(name.tokens()))) {
            return Optional.of(new Candidate(
                    name.entry(), name.name(), UNDOTTED, "‘" + name.name() + "’ without its point or sign between"));
        }
        Alignment alignment = new Alignment(tokens, name.tokens(), name.spellsOut());
        if (tokens.stream().noneMatch(this::tellsApart) && !alignment.isLiteral()) {
            return Optional.empty();
        }
        double matched = alignment.matched(this::weight);
        if (matched == 0 || contradicts(alignment, tokens)) {
            return Optional.empty();
        }
        double all = Alignment.sum(name.tokens(), this::weight);
        double lost = all - Alignment.sum(alignment.overKnown(), this::weight) - matched;
        double over = lost
                + TYPED_OVER * typedOver(alignment)
                + knownOver() * Alignment.sum(alignment.overKnown(), this::weight);
        double score = (name.own() ? ALIGNED : ALIGNED_OTHER) * matched / (matched + over);
        return Optional.of(new Candidate(name.entry(), name.name(), score, why(name, alignment)));
    }

    /**
     * In a calibre or model a number is what it is: one that the known name lacks rules it out. But a name may leave the length
     * of the case away, {@code 6.8 SPC} for {@code 6.8 x 43 mm SPC}, if a word holds the two together.
     */
    private boolean contradicts(Alignment alignment, List<Token> tokens) {
        if (kind == Kind.MAKER || kind == Kind.STATE) {
            return false;
        }
        long over = alignment.overTyped().stream().filter(Names::isNumber).count();
        return over > 0
                && !(kind == Kind.CALIBRE
                        && over == 1
                        && tokens.stream().filter(Names::isNumber).count() == 2
                        && alignment.matchesWordAndFirst());
    }

    private static boolean isNumber(Token token) {
        return token.type() == Token.Type.NUMBER;
    }

    /** Makers' names are cut short more than others: Sako for Sako Ltd. */
    private double knownOver() {
        return kind == Kind.MAKER ? KNOWN_OVER_MAKER : KNOWN_OVER;
    }

    private List<Token> parts(String name) {
        List<Token> tokens = Token.of(name);
        return kind == Kind.CALIBRE ? CalibreWords.writtenOut(tokens) : tokens;
    }

    private double weight(Token token) {
        return switch (token.type()) {
            case UNIT -> UNIT;
            case WEAK -> WEAK * rarity(token);
            case WORD -> token.text().length() == 1 ? rarity(token) / 2 : rarity(token);
            case NUMBER -> rarity(token);
        };
    }

    /**
     * What was typed beyond the known name counts in full, unless the whole of that name is there and no name knows the rest:
     * {@code Howa Machinery}, {@code Savage 110}.
     */
    private double typedOver(Alignment alignment) {
        boolean whole = alignment.overKnown().stream().noneMatch(Names::isStrong);
        return Alignment.sum(alignment.overTyped(), token -> {
            boolean unheard = whole && !uses.containsKey(token.text());
            boolean product = kind == Kind.MAKER && isNumber(token);
            return weight(token) * (!unheard ? 1 : product ? WEAK : UNHEARD);
        });
    }

    /** The parts in a row without points: what a worn or careless 762x39 or 3006 leaves of 7.62 x 39 and 30-06. */
    private static String undotted(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.type() != Token.Type.UNIT)
                .map(token -> token.text().replace(".", ""))
                .collect(Collectors.joining());
    }

    /** A form of company or, for a maker, a number tells nobody who is meant. */
    private boolean tellsApart(Token token) {
        return token.type() == Token.Type.WORD || (isNumber(token) && kind != Kind.MAKER && kind != Kind.STATE);
    }

    private static boolean isStrong(Token token) {
        return token.type() == Token.Type.WORD || token.type() == Token.Type.NUMBER;
    }

    private double rarity(Token token) {
        int used = uses.getOrDefault(token.text(), 1);
        return Math.max(0.5, Math.log((entries + 1) / (used + 0.5)) / Math.log(2));
    }

    private static String why(Known name, Alignment alignment) {
        List<String> parts = new ArrayList<>(alignment.words());
        over("not in it: ", alignment.overTyped(), parts);
        over("it also has: ", alignment.overKnown(), parts);
        return "‘" + name.name() + "’" + (parts.isEmpty() ? ", in another order" : "; " + String.join("; ", parts));
    }

    private static void over(String what, List<Token> tokens, List<String> parts) {
        List<String> texts = tokens.stream()
                .filter(t -> t.type() != Token.Type.UNIT)
                .map(t -> "‘" + t.text() + "’")
                .toList();
        if (!texts.isEmpty()) {
            parts.add(what + String.join(", ", texts));
        }
    }
}
