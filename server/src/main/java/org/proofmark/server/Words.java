package org.proofmark.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Claim;
import org.proofmark.model.FilterField;
import org.proofmark.model.GeoPoint;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.Mark;
import org.proofmark.model.Opaque;
import org.proofmark.model.Payload;
import org.proofmark.model.Preference;
import org.proofmark.model.RecordId;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Term;
import org.proofmark.notation.Phrase;
import org.proofmark.notation.Phrases;
import org.proofmark.notation.SignQuestion;
import org.proofmark.policy.Caveat;
import org.springframework.context.MessageSource;

/** The words of the pages in one language: labels of types and fields, and values as people read them. */
public final class Words implements Phrases {
    private static final Set<String> LEFT_TO_RIGHT = Set.of(
            "reading",
            "tag",
            "code",
            "number",
            "identifier",
            "scheme",
            "value",
            "sha256",
            "fileSha256",
            "recipeSha256",
            "file",
            "fileName",
            "mediaType",
            "recipe",
            "address");

    /** Phrases whose value stands on an object, where it runs from left to right whatever the language of the page. */
    private static final Set<Phrase> EVIDENCE = Set.of(Phrase.CERTAIN, Phrase.DOUBTFUL, Phrase.QUOTED, Phrase.SYMBOL);

    private static final String LEFT_TO_RIGHT_ISOLATE = "\u2066";
    private static final String RIGHT_TO_LEFT_ISOLATE = "\u2067";
    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_ISOLATE = "\u2069";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final MessageSource messages;
    private final Language language;

    Words(MessageSource messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    /** A weight of evidence in bits, with its sign. */
    public String bits(double bits) {
        return String.format(Locale.ROOT, "%+.1f", bits);
    }

    /** A value as it stands in an address. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The words of another language. */
    Words in(Language other) {
        return new Words(messages, other);
    }

    /** A message, with its values put in. */
    public String say(String code, Object... values) {
        return said(code, code, values);
    }

    /** A message about a number of things, in the form that the language has after it. */
    public String counted(String code, long number) {
        return say(code + "." + Plural.of(language, number).code(), count(number));
    }

    private String said(String code, String otherwise, Object... values) {
        Object[] isolated = Stream.of(values).map(this::isolated).toArray();
        String found = messages.getMessage(code, isolated, otherwise, language.locale());
        return found == null ? otherwise : found;
    }

    /** A value within a line that runs from right to left: its own signs must not change places with those round it. */
    private String isolated(Object value) {
        return language.isRightToLeft() ? FIRST_STRONG_ISOLATE + value + POP_ISOLATE : value.toString();
    }

    @Override
    public String say(Phrase phrase, String value) {
        String code = "phrase." + phrase.name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (value.isEmpty()) {
            return say(code);
        }
        return say(code, EVIDENCE.contains(phrase) ? evidence(value) : own(value));
    }

    /** What stands on an object, within a line that runs from right to left. */
    private String evidence(String text) {
        return language.isRightToLeft() ? LEFT_TO_RIGHT_ISOLATE + text + POP_ISOLATE : text;
    }

    /** A list in the language of the page: it runs its way, even where every part of it is set apart. */
    private String own(String list) {
        return language.isRightToLeft() ? RIGHT_TO_LEFT_ISOLATE + list + POP_ISOLATE : list;
    }

    @Override
    public String unreadable(int count) {
        return counted("phrase.unreadable", count);
    }

    /** A word of a vocabulary. */
    public String term(Term term) {
        return term(vocabulary(term.getClass()), term.term());
    }

    /** How the codes of messages name a vocabulary: {@code mark-type}. Every vocabulary is an enum without bodies. */
    static String vocabulary(Class<? extends Term> form) {
        return form.getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** The same where a view holds it as text: of {@code item-class}, {@code weapon}. Empty for null. */
    public String term(String vocabulary, @Nullable String written) {
        return written == null ? "" : said("term." + vocabulary + "." + written, written.replace('-', ' '));
    }

    /** How a page is to be handled, as its banner says it. */
    public String banner(Caveat caveat) {
        String handling = say("banner." + caveat.handling().term());
        return caveat.synthetic() ? say("banner.synthetic") + " – " + handling : handling;
    }

    /** A record type: {@code identification} is "Identification". */
    public String type(String type) {
        return said("type." + type, humanised(type));
    }

    /** A field of a record type; an extra attribute goes by its own name. */
    public String field(String type, String name) {
        return name.startsWith("@")
                ? said("attribute." + name.substring(1), name.substring(1))
                : said("field." + type + "." + name, humanised(name));
    }

    /** What to write in a field; null where the label says it all. */
    public @Nullable String hint(String type, String name) {
        String found = said("hint." + type + "." + name, "");
        return found.isEmpty() ? null : found;
    }

    /** What tells a group of statements from others of its type: the place and kind of a mark, the measure of a claim. */
    public String facet(Payload payload) {
        return switch (payload) {
            case Mark m ->
                joined(
                        m.place(),
                        term(m.type()),
                        m.ordinal() == null ? null : m.ordinal().toString());
            case Claim c -> joined(c.measure(), c.basis() == null ? null : term(c.basis()));
            default -> payload.facet();
        };
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("/"));
    }

    /** Whether people can write a correction of the record: not of one of a type that this version does not know. */
    public boolean correctable(Statement statement) {
        return !(statement.payload() instanceof Opaque || statement.payload() instanceof Preference);
    }

    /** To the minute, in UTC. */
    public String time(Instant instant) {
        return MINUTE.format(instant);
    }

    /** A count that a view holds as text. */
    public String countOf(@Nullable String number) {
        return number == null ? "0" : count(Long.parseLong(number));
    }

    /** A count with its thousands set apart. */
    public String count(long number) {
        return String.format(language.locale(), "%,d", number);
    }

    /** Names or words as the language lists them. */
    String list(Stream<String> parts) {
        return own(parts.map(this::isolated).collect(Collectors.joining(say(Phrase.COMMA, "") + " ")));
    }

    /** The question whether signs in a text that was searched for are on the object or mean something. */
    public String ask(SignQuestion question, boolean pattern) {
        String signs = list(question.signs().codePoints().mapToObj(c -> say(Phrase.QUOTED, Character.toString(c))));
        if (pattern) {
            return say("question.on-object", signs, evidence(question.escaped()));
        }
        String taken = say("question.taken", signs);
        return question.asPattern()
                .map(p -> taken + " " + say("question.as-pattern", p.describe(this)))
                .orElse(taken);
    }

    /** What a field of filters holds. */
    public String filterHelp(FilterField field) {
        return field.kind() == FilterField.Kind.MARK && !field.name().equals("mark")
                ? say("filter.of-type", term("mark-type", field.name()))
                : say("filter." + field.name());
    }

    /** How figures are written. */
    Locale locale() {
        return language.locale();
    }

    /** The value of a field; those that are evidence, such as readings and hashes, run from left to right. */
    Shown show(String field, Object value) {
        Shown shown = show(value);
        return LEFT_TO_RIGHT.contains(field) ? new Shown(shown.text(), shown.address(), true) : shown;
    }

    Shown show(Object value) {
        return switch (value) {
            case Term term -> new Shown(term(term), null, false);
            case Boolean truth -> new Shown(say(truth ? "word.yes" : "word.no"), null, false);
            case ImpreciseDate date -> new Shown(date.text(), null, true);
            case RecordId id -> new Shown(id.toString().substring(0, 8), "#" + id, true);
            case List<?> list ->
                new Shown(list.stream().map(v -> show(v).text()).collect(Collectors.joining("; ")), null, false);
            default -> new Shown(text(value), null, value instanceof Number || value instanceof GeoPoint);
        };
    }

    /** A value as it is typed into a form, so that reading it back gives the same value. */
    static String text(Object value) {
        return switch (value) {
            case Term term -> term.term();
            case Double number
            when number == Math.rint(number) && Math.abs(number) < 1e15 -> Long.toString(number.longValue());
            case Boolean truth -> truth ? "yes" : "no";
            case GeoPoint point ->
                point.latitude() + ", " + point.longitude()
                        + (point.accuracyMetres() == null ? "" : " ± " + text(point.accuracyMetres()));
            case List<?> list -> list.stream().map(Words::text).collect(Collectors.joining("\n"));
            default -> value.toString();
        };
    }

    /** The address of a subject's page, for templates, which may not call static methods. */
    public String page(SubjectView view) {
        return address(view);
    }

    /** The address of a subject's page. */
    static String address(SubjectView view) {
        return switch (view.kind()) {
            case "item" -> "/items/" + view.id();
            case "recovery" -> "/recoveries/" + view.id();
            default -> "/subjects/" + view.id();
        };
    }

    /** {@code documentedOn} is "Documented on". */
    private static String humanised(String name) {
        String spaced =
                name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.ROOT);
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
