package org.proofmark.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.proofmark.link.Agreement;
import org.proofmark.link.Link;
import org.proofmark.link.SideBySide;
import org.proofmark.link.SubjectPair;
import org.proofmark.model.MarkView;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.notation.Reading;
import org.proofmark.policy.Caveat;

/**
 * Two items side by side, as a page shows them.
 *
 * @param link what marks and fields make of the two by themselves; null: nothing
 * @param sum how the score of the link comes about; null: there is none, or the reader judges blind
 */
public record PairView(
        SubjectPair pair,
        SubjectView a,
        SubjectView b,
        List<SubjectView> photographsOfA,
        List<SubjectView> photographsOfB,
        List<Row> rows,
        @Nullable Link link,
        @Nullable Sum sum) {

    /**
     * What both state of one thing.
     *
     * @param place where the marks stand; null for fields, and where it is not stated
     * @param agreement null where it means nothing whether the two are equal
     */
    public record Row(
            String label,
            @Nullable String place,
            List<Cell> a,
            List<Cell> b,
            @Nullable Agreement agreement) {}

    /**
     * What one of them states.
     *
     * @param reading whether it is what stands on the object
     * @param understood what a reading in mark notation means, in words; null for any other
     */
    public record Cell(
            Shown shown, boolean reading, @Nullable String understood) {}

    static PairView of(SubjectPair pair, @Nullable Link link, Reader reader) {
        SubjectView a = reader.require(pair.a());
        SubjectView b = reader.require(pair.b());
        if (link != null) {
            reader.saw(new Caveat(link.handling(), link.synthetic()));
        }
        Sum sum = link == null || reader.blind() ? null : Sum.of(link, reader.words());
        return new PairView(pair, a, b, photographs(a, reader), photographs(b, reader), rows(a, b, reader), link, sum);
    }

    private static List<SubjectView> photographs(SubjectView item, Reader reader) {
        List<SubjectView> pictures = reader.snapshot().referring(item.id(), "of").stream()
                .filter(Originals::isPicture)
                .toList();
        pictures.forEach(reader::saw);
        return pictures;
    }

    private static List<Row> rows(SubjectView a, SubjectView b, Reader reader) {
        SideBySide both = SideBySide.of(a, b);
        List<Row> rows = new ArrayList<>();
        for (SideBySide.Marks marks : both.marks()) {
            rows.add(new Row(
                    reader.words().term(marks.type()),
                    marks.place(),
                    marks.one().stream().map(m -> cell(m, reader.words())).toList(),
                    marks.other().stream().map(m -> cell(m, reader.words())).toList(),
                    marks.agreement()));
        }
        for (SideBySide.Field field : both.fields()) {
            rows.add(new Row(
                    label(field.name(), reader.words()),
                    null,
                    cells(field.name(), field.one(), reader.words()),
                    cells(field.name(), field.other(), reader.words()),
                    field.agreement()));
        }
        SubjectId from = a.recovery();
        SubjectId other = b.recovery();
        if (from != null || other != null) {
            boolean equal = Objects.equals(from, other);
            rows.add(new Row(
                    reader.words().type("recovery"),
                    null,
                    recovery(from, reader),
                    recovery(other, reader),
                    equal ? Agreement.AGREE : null));
        }
        return rows;
    }

    private static String label(String field, Words words) {
        return switch (field) {
            case "class" -> words.field("item", "itemClass");
            case "type", "calibre" -> words.field("item", field);
            default -> words.field("identification", field);
        };
    }

    private static List<Cell> cells(String field, @Nullable String value, Words words) {
        if (value == null) {
            return List.of();
        }
        String text = field.equals("class") ? words.term("item-class", value) : value;
        return List.of(new Cell(new Shown(text, null, field.equals("year")), false, null));
    }

    private static List<Cell> recovery(@Nullable SubjectId id, Reader reader) {
        return id == null ? List.of() : List.of(new Cell(reader.link(id), false, null));
    }

    private static Cell cell(MarkView mark, Words words) {
        String reading = mark.reading();
        Reading cells = mark.cells();
        return reading == null || cells == null
                ? new Cell(new Shown(words.term(mark.state()), null, false), false, null)
                : new Cell(new Shown(reading, null, true), true, mark.notation() ? cells.describe(words) : null);
    }

    /** How many agreements like this one the dossier would hold by chance. */
    public String expected() {
        Double byChance = link == null ? null : link.byChance();
        return byChance == null ? "" : figure(byChance);
    }

    static String figure(double expected) {
        if (expected < 1e-6) {
            return "< 0.000001";
        }
        return String.format(Locale.ROOT, expected < 0.01 ? "%.6f" : "%.2f", expected);
    }

    /** Cut and not rounded: what is near 1 is not 1. */
    static String probability(double probability) {
        return String.format(Locale.ROOT, "%.4f", Math.floor(probability * 1e4) / 1e4);
    }

    /** The address of the page of a pair. */
    static String address(SubjectPair pair) {
        return "/review/" + pair.a() + "/" + pair.b();
    }

    /** The address of its page. */
    public String address() {
        return address(pair);
    }
}
