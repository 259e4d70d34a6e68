package org.proofmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Draws the elements of an SVG. In right-to-left languages it mirrors: callers think from left to right, and x counts from the right edge instead.
 *
 * <p>Lengths are CSS pixels (1/96 inch), y points down.
 */
final class Pen {
    private static final String FAMILIES = "Noto Sans, Noto Naskh Arabic, system-ui, Arial, sans-serif";

    private final double width;
    private final boolean mirrored;
    private final boolean rightToLeft;

    private Pen(double width, boolean mirrored, boolean rightToLeft) {
        this.width = width;
        this.mirrored = mirrored;
        this.rightToLeft = rightToLeft;
    }

    /** A pen for a drawing that follows the direction of writing. */
    static Pen followingText(double width, boolean rightToLeft) {
        return new Pen(width, rightToLeft, rightToLeft);
    }

    /** A pen for a drawing whose sides mean something, such as a map: only its words follow the direction of writing. */
    static Pen fixed(double width, boolean rightToLeft) {
        return new Pen(width, false, rightToLeft);
    }

    /** Where a line of text is held. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** How a line of text looks. */
    record Type(double size, boolean bold, String colour) {
        static final Type LABEL = new Type(12, false, "#16191d");
        static final Type STRONG = new Type(12, true, "#16191d");
        static final Type SMALL = new Type(10.5, false, "#33404c");
    }

    /** A line of text, its baseline at y. */
    Markup text(double x, double y, Anchor anchor, Type type, String line) {
        return textTag(x, y, anchor, type).holding(embedded(line));
    }

    /** A line of text that stands on end and reads upwards, its baseline at x. */
    Markup upright(double x, double y, Anchor anchor, Type type, String line) {
        String turn = "rotate(-90 " + Numbers.plain(flip(x)) + " " + Numbers.plain(y) + ")";
        Tag tag = fixed(width, rightToLeft).textTag(flip(x), y, anchor, type);
        return tag.with("transform", turn).holding(embedded(line));
    }

    /** Lines of text under each other, the first baseline at y. */
    Markup lines(double x, double y, Anchor anchor, Type type, TextBlock block) {
        var lines = new ArrayList<Markup>();
        for (int i = 0; i < block.lines().size(); i++) {
            lines.add(text(
                    x, y + i * type.size() * 1.2, anchor, type, block.lines().get(i)));
        }
        return Markup.join(lines);
    }

    /** A rectangle. */
    Markup rectangle(Box box, String fill, @Nullable String outline) {
        Box at = flip(box);
        Tag tag = Tag.of("rect")
                .with("x", at.left())
                .with("y", at.top())
                .with("width", at.width())
                .with("height", at.height())
                .with("fill", fill);
        return (outline == null ? tag : tag.with("stroke", outline).with("stroke-width", 1)).holding();
    }

    /** A straight line. */
    Markup line(double x1, double y1, double x2, double y2, String colour, double strength) {
        return Tag.of("line")
                .with("x1", flip(x1))
                .with("y1", y1)
                .with("x2", flip(x2))
                .with("y2", y2)
                .with("stroke", colour)
                .with("stroke-width", strength)
                .holding();
    }

    /** A closed polygon from x, y pairs. */
    Markup polygon(String fill, String outline, double... points) {
        var path = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            path.append(i == 0 ? "M" : "L")
                    .append(Numbers.plain(flip(points[i])))
                    .append(' ')
                    .append(Numbers.plain(points[i + 1]));
        }
        return Tag.of("path")
                .with("d", path + "Z")
                .with("fill", fill)
                .with("stroke", outline)
                .with("stroke-width", 1.5)
                .holding();
    }

    /**
     * Content with a description that browsers show on hovering; a link where {@code href} is given. {@code area} is the box that can be clicked.
     */
    Markup part(@Nullable String href, String description, Box area, Markup... content) {
        Markup title = Tag.of("title").holding(description);
        Markup inner = Markup.join(List.of(content));
        if (href == null) {
            return Tag.of("g").holding(title, inner);
        }
        Box at = flip(area);
        String corners = String.format(
                Locale.ROOT,
                "%d,%d,%d,%d",
                Math.round(at.left()),
                Math.round(at.top()),
                Math.round(at.right()),
                Math.round(at.bottom()));
        Markup hit = Tag.of("rect")
                .with("x", at.left())
                .with("y", at.top())
                .with("width", at.width())
                .with("height", at.height())
                .with("fill", "#ffffff")
                .with("fill-opacity", 0)
                .holding();
        return Tag.of("a")
                .with("href", href)
                .with("xlink:href", href)
                .with("data-area", corners)
                .with("aria-label", description)
                .holding(title, hit, inner);
    }

    /**
     * The whole drawing. Where it holds links it is a group to assistive software, otherwise one image: an image's inside is not read, so links in it
     * would be lost.
     */
    static Markup drawing(String id, String title, String description, double width, double height, Markup content) {
        boolean links = content.xml().contains("<a ");
        return Tag.of("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("xmlns:xlink", "http://www.w3.org/1999/xlink")
                .with("viewBox", "0 0 " + Math.round(width) + " " + (double) Math.round(height))
                .with("width", (double) Math.round(width))
                .with("height", (double) Math.round(height))
                .with("role", links ? "group" : "img")
                .with("aria-labelledby", id + "-title")
                .with("aria-describedby", id + "-desc")
                .with("font-family", FAMILIES)
                .with("direction", "ltr")
                .holding(
                        Tag.of("title").with("id", id + "-title").holding(title),
                        Tag.of("desc").with("id", id + "-desc").holding(description),
                        content);
    }

    private Tag textTag(double x, double y, Anchor anchor, Type type) {
        Tag tag = Tag.of("text")
                .with("x", flip(x))
                .with("y", y)
                .with("font-size", type.size())
                .with("fill", type.colour());
        if (type.bold()) {
            tag.with("font-weight", "bold");
        }
        return switch (anchor) {
            case MIDDLE -> tag.with("text-anchor", "middle");
            case START -> mirrored ? tag.with("text-anchor", "end") : tag;
            case END -> mirrored ? tag : tag.with("text-anchor", "end");
        };
    }

    /** Where lines run from right to left, they do so as a whole, numbers and all, though the drawing itself is laid out from the left. */
    private String embedded(String line) {
        return rightToLeft ? "\u202b" + line + "\u202c" : line;
    }

    private double flip(double x) {
        return mirrored ? width - x : x;
    }

    private Box flip(Box box) {
        return mirrored ? new Box(width - box.right(), box.top(), box.width(), box.height()) : box;
    }
}
