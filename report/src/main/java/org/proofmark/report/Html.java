package org.proofmark.report;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The elements that reports are made of. Text arguments are foreign text and get escaped; {@link Markup} arguments go in as they are. */
public final class Html {
    private Html() {}

    /** A heading of level 1 to 6 with an anchor; headings of levels 1 to 3 become bookmarks of the PDF. */
    public static Markup heading(int level, String id, String text) {
        if (level < 1 || level > 6) {
            throw new IllegalArgumentException("Heading level " + level + " does not exist. Use 1 to 6.");
        }
        return Tag.of("h" + level).with("id", id).holding(text);
    }

    /** A paragraph of plain text. */
    public static Markup paragraph(String text) {
        return Tag.of("p").holding(text);
    }

    /** A paragraph of markup. */
    public static Markup paragraph(Markup... content) {
        return Tag.of("p").holding(content);
    }

    /** A caveat or other remark set apart from the text. */
    public static Markup note(Markup... content) {
        return Tag.of("p").with("class", "note").holding(content);
    }

    /** A mark, serial, date or identifier: isolated left to right in every language and never broken. */
    public static Markup mark(String reading) {
        return Tag.of("bdi").with("dir", "ltr").with("class", "mark").holding(reading);
    }

    /** A link, to an anchor of the page ({@code #rows-1}) or to an address. */
    public static Markup link(String href, Markup content) {
        return Tag.of("a").with("href", href).holding(content);
    }

    /** A link around plain text. */
    public static Markup link(String href, String text) {
        return link(href, Markup.text(text));
    }

    /** An unordered list. */
    public static Markup list(List<Markup> items) {
        return Tag.of("ul")
                .holding(items.stream().map(i -> Tag.of("li").holding(i)).toList());
    }

    /**
     * A drawing or picture with its caption. An anchor lets text refer to it.
     *
     * @param alternative what stands in for the drawing where it cannot be seen, usually a table; may be {@link Markup#EMPTY}
     */
    public static Markup figure(String id, Markup drawing, String caption, Markup alternative) {
        return Tag.of("figure")
                .with("id", id)
                .holding(drawing, Tag.of("figcaption").holding(caption), alternative);
    }

    /** A JPEG or PNG picture inside the page, with the text that stands in for it. */
    public static Markup picture(byte[] file, String alternative) {
        boolean png = file.length > 3 && (file[0] & 0xff) == 0x89 && file[1] == 'P';
        boolean jpeg = file.length > 3 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xd8;
        if (!png && !jpeg) {
            throw new IllegalArgumentException(
                    "The picture \"" + alternative + "\" is neither PNG nor JPEG. Convert it first.");
        }
        String data = Base64.getEncoder().encodeToString(file);
        return Tag.of("img")
                .with("src", "data:image/" + (png ? "png" : "jpeg") + ";base64," + data)
                .with("alt", alternative)
                .holding();
    }

    /** A table whose rows may carry anchors and whose first column heads each row. */
    public static Markup table(String caption, List<Column> columns, List<Row> rows) {
        var head = columns.stream()
                .map(c -> cell("th", c).with("scope", "col").holding(c.heading()))
                .toList();
        var body = new ArrayList<Markup>();
        for (Row row : rows) {
            body.add(row(columns, row));
        }
        return Tag.of("table")
                .holding(
                        Tag.of("caption").holding(caption),
                        Tag.of("thead").holding(Tag.of("tr").holding(head)),
                        Tag.of("tbody").holding(body));
    }

    private static Markup row(List<Column> columns, Row row) {
        if (row.cells().size() != columns.size()) {
            throw new IllegalArgumentException("Row \"" + row.id() + "\" has "
                    + row.cells().size() + " cells for " + columns.size() + " columns. Give one cell per column.");
        }
        var cells = new ArrayList<Markup>();
        for (int i = 0; i < columns.size(); i++) {
            Tag tag = cell(i == 0 ? "th" : "td", columns.get(i));
            cells.add((i == 0 ? tag.with("scope", "row") : tag)
                    .holding(row.cells().get(i)));
        }
        Tag tr = Tag.of("tr");
        return (row.id().isEmpty() ? tr : tr.with("id", row.id())).holding(cells);
    }

    private static Tag cell(String name, Column column) {
        Tag tag = Tag.of(name);
        return column.numeric() ? tag.with("class", "n") : tag;
    }

    /** A column of a table; numeric ones are set flush with the line's end. */
    public record Column(String heading, boolean numeric) {
        /** A column of words. */
        public static Column words(String heading) {
            return new Column(heading, false);
        }

        /** A column of numbers. */
        public static Column numbers(String heading) {
            return new Column(heading, true);
        }
    }

    /** A row of a table. {@code id} is its anchor, empty for none. */
    public record Row(String id, List<Markup> cells) {
        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }

        /** A row of plain text without an anchor. */
        public static Row of(String... texts) {
            return new Row("", List.of(texts).stream().map(Markup::text).toList());
        }
    }
}
