package org.proofmark.model;

/** Reads an EDTF text: {@code ..}, a date, or an interval of two dates, of which one may be open or unknown. */
final class EdtfReader {
    private EdtfReader() {}

    static ImpreciseDate read(String text) {
        if (text.isEmpty()) {
            throw new ImpreciseDateException(text, 1, "The date is empty.", "Write .. for a date that is unknown.");
        }
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return interval(text, slash);
        }
        if (text.equals("..")) {
            return ImpreciseDate.unknown();
        }
        EdtfDateReader date = new EdtfDateReader(text, 0, text.length(), false).read();
        return new ImpreciseDate(text, date.first, date.last, date.marks);
    }

    private static ImpreciseDate interval(String text, int slash) {
        int second = text.indexOf('/', slash + 1);
        if (second >= 0) {
            throw new ImpreciseDateException(
                    text,
                    second + 1,
                    "A second '/' does not belong here.",
                    "Write a day as 2016-03-15, a range as 2016-03-15/2016-04.");
        }
        EdtfDateReader start = end(text, 0, slash, ImpreciseDate.OPEN_START);
        EdtfDateReader end = end(text, slash + 1, text.length(), ImpreciseDate.OPEN_END);
        if (start.first == ImpreciseDate.NO_FIRST && end.last == ImpreciseDate.NO_LAST) {
            throw new ImpreciseDateException(
                    text, slash + 1, "The interval names neither end.", "Write .. for a date that is unknown.");
        }
        if (start.first > end.last) {
            throw new ImpreciseDateException(
                    text, slash + 2, "The interval ends before it starts.", "Write the earlier date before the '/'.");
        }
        return new ImpreciseDate(text, start.first, end.last, start.marks | end.marks);
    }

    private static EdtfDateReader end(String text, int from, int to, int openMark) {
        EdtfDateReader end = new EdtfDateReader(text, from, to, true);
        if (to - from == 2 && text.startsWith("..", from)) {
            end.marks = openMark;
        } else if (to > from) {
            end.read();
        }
        return end;
    }
}
