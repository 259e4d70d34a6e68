package org.proofmark.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proofmark.analysis.Answer;
import org.proofmark.analysis.Finding;
import org.proofmark.analysis.Interval;
import org.proofmark.analysis.RateRatio;
import org.proofmark.analysis.Share;
import org.proofmark.model.GeoPoint;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.Opaque;
import org.proofmark.model.Preference;
import org.proofmark.model.RecordId;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Term;
import org.springframework.context.MessageSource;

/** The words of the pages: labels of types and fields, and values as people read them. */
public final class Words {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** A message, with its values put in. */
    public String say(String code, Object... values) {
        String found = messages.getMessage(code, values, code, Locale.ENGLISH);
        return found == null ? code : found;
    }

    /** A weight of evidence in bits, with its sign. */
    public String bits(double bits) {
        return String.format(Locale.ROOT, "%+.1f", bits);
    }

    /** A value as it stands in an address. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String said(String code, String otherwise) {
        String found = messages.getMessage(code, null, otherwise, Locale.ENGLISH);
        return found == null ? otherwise : found;
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
    public String facet(String facet) {
        return facet.startsWith("/") ? facet.substring(1) : facet;
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
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** A share with its denominator and what cannot tell: {@code 4 of 34 (11.8 %), 2 unknown}. */
    public String share(Share share) {
        String counts = count(share.matching()) + " of " + count(share.known());
        String percent = share.known() == 0 ? "" : String.format(Locale.ENGLISH, " (%.1f %%)", share.value() * 100);
        return counts + percent + (share.unknown() == 0 ? "" : ", " + count(share.unknown()) + " unknown");
    }

    /** An interval of shares, in percent; or why there is none. */
    public String interval(Answer<Interval> interval) {
        return interval.said()
                .map(i -> String.format(Locale.ENGLISH, "%.1f–%.1f %%", i.low() * 100, i.high() * 100))
                .orElseGet(interval::toString);
    }

    /** A rate ratio with its bounds; or why there is none. */
    public String ratio(Answer<RateRatio> ratio) {
        return ratio.said()
                .map(r -> String.format(
                        Locale.ENGLISH,
                        "%.1f (%.1f–%.1f)",
                        r.ratio(),
                        r.interval().low(),
                        r.interval().high()))
                .orElseGet(ratio::toString);
    }

    /** What chance would do; or why it cannot be said. */
    public String chance(Answer<Finding.Chance> chance) {
        return chance.said()
                .map(c -> String.format(
                        Locale.ENGLISH,
                        "family-wise p = %.4g (alone %.4g, false discovery rate %.4g)",
                        c.familyWiseP(),
                        c.p(),
                        c.fdr()))
                .orElseGet(chance::toString);
    }

    /** A p-value that is shown for contrast only. */
    public String p(double p) {
        return String.format(Locale.ENGLISH, "%.3g", p);
    }

    Shown show(Object value) {
        return switch (value) {
            case Term term -> new Shown(term.words(), null, false);
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
