package org.proofmark.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.MarkView;
import org.proofmark.model.SubjectView;

/** Alerts as a table to hand on; each row bears the strictest handling of what it rests on, and whether anything of it is made up. */
public final class AlertTable {
    private AlertTable() {}

    /** CSV with a heading, in the order given. Cells that a spreadsheet would take for a formula are quoted with an apostrophe. */
    public static String csv(List<Alert> alerts) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "watch",
                    "item",
                    "tag",
                    "model",
                    "recovery",
                    "mark",
                    "reading",
                    "misreads",
                    "why",
                    "recorded",
                    "answered",
                    "answers",
                    "handling",
                    "synthetic");
            for (Alert alert : alerts) {
                csv.writeRecord(row(alert).stream().map(AlertTable::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> row(Alert alert) {
        MarkView mark = alert.mark();
        SubjectView recovery = alert.recovery();
        return List.of(
                alert.watch().label(),
                alert.item().id().toString(),
                alert.item().label(),
                said(alert.item().value("model")),
                recovery == null ? "" : recovery.label(),
                mark == null ? "" : mark.type().words(),
                said(mark == null ? null : mark.reading()),
                alert.hit() == null ? "" : Integer.toString(alert.hit().misreads()),
                alert.why(),
                alert.recorded().toString(),
                alert.isOpen() ? "no" : "yes",
                alert.given().stream().map(AlertTable::words).collect(Collectors.joining("; ")),
                alert.handling().term(),
                alert.synthetic() ? "yes" : "no");
    }

    private static String words(Alert.Given given) {
        return given.account() + ": " + given.verdict().words()
                + (given.reason() == null ? "" : " (" + given.reason() + ")");
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
