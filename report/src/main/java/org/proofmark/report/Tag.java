package org.proofmark.report;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One element under construction: {@code Tag.of("td").with("class", "n").holding("34")}. Refuses what has no place in a report: script and style
 * elements, event attributes, links that run code, pictures that load from elsewhere.
 */
public final class Tag {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]*([-:][a-zA-Z0-9]+)*");
    private static final Pattern LINK =
            Pattern.compile("#\\S*|(https?|mailto):\\S+|/(?![/\\\\])\\S*|[\\w.-]+(/[\\w.-]+)*(\\?\\S*)?(#\\S*)?");
    private static final Pattern PICTURE = Pattern.compile("data:image/(png|jpeg);base64,[A-Za-z0-9+/=]+");
    private static final Set<String> ELEMENTS =
            Set.of(("a abbr article aside bdi bdo blockquote br caption cite code col colgroup dd details"
                            + " div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr img kbd li main mark nav ol p q section small span"
                            + " strong sub summary sup table tbody td tfoot th thead time tr ul wbr"
                            + " svg g path rect circle line polyline polygon text tspan title desc defs clipPath")
                    .split(" "));
    private static final Set<String> VOID = Set.of("br", "hr", "img", "col", "wbr");

    private final String name;
    private final StringBuilder attributes = new StringBuilder();

    private Tag(String name) {
        this.name = name;
    }

    /**
     * Starts an element.
     *
     * @throws IllegalArgumentException if the element is not one that shows text, tables, pictures or drawings
     */
    public static Tag of(String name) {
        if (!ELEMENTS.contains(name)) {
            throw new IllegalArgumentException("<" + name
                    + "> has no place in a report. Use an element that shows text, tables, pictures or drawings.");
        }
        return new Tag(name);
    }

    /**
     * Adds an attribute.
     *
     * @throws IllegalArgumentException if the attribute runs code or would load something that is not in the page
     */
    public Tag with(String attribute, String value) {
        check(attribute.toLowerCase(Locale.ROOT), value);
        attributes
                .append(' ')
                .append(attribute)
                .append("=\"")
                .append(Escape.xml(value))
                .append('"');
        return this;
    }

    /** Adds an attribute whose value is a number, written without an exponent and with at most two decimals. */
    public Tag with(String attribute, double value) {
        return with(attribute, Numbers.plain(value));
    }

    /** The finished element around foreign text. */
    public Markup holding(String text) {
        return holding(Markup.text(text));
    }

    /** The finished element around markup. */
    public Markup holding(Markup... children) {
        return holding(List.of(children));
    }

    /** The finished element around markup. */
    public Markup holding(List<Markup> children) {
        if (VOID.contains(name)) {
            if (!children.isEmpty()) {
                throw new IllegalArgumentException("<" + name + "> holds nothing. Put the content beside it.");
            }
            return Markup.trusted("<" + name + attributes + "/>");
        }
        return Markup.trusted(
                "<" + name + attributes + ">" + Markup.join(children).xml() + "</" + name + ">");
    }

    private static void check(String attribute, String value) {
        boolean refused =
                switch (attribute) {
                    case "href", "xlink:href" -> !LINK.matcher(value).matches();
                    case "src" -> !PICTURE.matcher(value).matches();
                    case "style" -> value.matches("(?is).*(url|expression|import|\\\\).*");
                    case "srcset", "srcdoc", "action", "formaction", "data", "background", "poster" -> true;
                    default ->
                        attribute.startsWith("on") || !NAME.matcher(attribute).matches();
                };
        if (refused) {
            throw new IllegalArgumentException(
                    "Attribute " + attribute + "=\"" + shortened(value)
                            + "\" would run or load something. Link to https, mailto or an anchor; embed pictures as PNG or JPEG data.");
        }
    }

    private static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
