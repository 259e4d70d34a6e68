package org.proofmark.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Catalogue files: CSV after RFC 4180 with the columns of {@link Column}, in any order and not all of them.
 *
 * <p>What was written is read back exactly. A cell that a spreadsheet would take for a formula (it begins with {@code = + - @}, a
 * tab or a carriage return) is written with an apostrophe before it, which reading takes off again.
 */
public final class CatalogueFile {
    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private CatalogueFile() {}

    /** The lines of a file; throws {@link CatalogueException} naming row and column. */
    public static List<Line> read(String text) {
        if (text.chars().filter(c -> c == '"').count() % 2 != 0) {
            throw new CatalogueException(
                    "The file is not CSV: a quotation mark is opened and never closed.",
                    "Close it, or write one that belongs to the text twice, in a cell in quotation marks.");
        }
        List<Line> lines = new ArrayList<>();
        Column[] header = {};
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(new StringReader(text))) {
            long number = 0;
            for (CsvRecord row : rows) {
                number++;
                if (header.length == 0) {
                    header = header(row);
                } else {
                    lines.add(line(number, row, header));
                }
            }
        } catch (CsvParseException e) {
            throw new CatalogueException(
                    "The file is not CSV: " + e.getMessage() + ".", "Check that every quotation mark is closed.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (header.length == 0) {
            throw new CatalogueException("The file is empty.", "Its first row names the columns; 'id' is one of them.");
        }
        return lines;
    }

    /** The file of these lines, all columns, line breaks {@code \n}. */
    public static String write(List<Line> lines) {
        StringWriter text = new StringWriter();
        try (CsvWriter rows =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.writeRecord(Arrays.stream(Column.values()).map(Column::term).toList());
            for (Line line : lines) {
                rows.writeRecord(Arrays.stream(Column.values())
                        .map(column -> neutral(line.text(column)))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Column[] header(CsvRecord row) {
        List<Column> columns = new ArrayList<>();
        Set<Column> seen = new HashSet<>();
        for (String heading : row.getFields()) {
            String wanted = heading.replace("\uFEFF", "").strip();
            Column column = Arrays.stream(Column.values())
                    .filter(c -> c.term().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new CatalogueException(
                            "Row 1: there is no column '" + wanted + "'.",
                            "The columns are "
                                    + String.join(
                                            ", ",
                                            Arrays.stream(Column.values())
                                                    .map(Column::term)
                                                    .toList())
                                    + "."));
            if (!seen.add(column)) {
                throw new CatalogueException("Row 1: the column '" + wanted + "' stands twice.", "Take one out.");
            }
            columns.add(column);
        }
        if (!seen.contains(Column.ID)) {
            throw new CatalogueException("Row 1: there is no column 'id'.", "Add it; every line is about an id.");
        }
        return columns.toArray(Column[]::new);
    }

    private static Line line(long number, CsvRecord row, Column[] header) {
        if (row.getFieldCount() > header.length) {
            throw new CatalogueException(
                    "Row " + number + " has " + row.getFieldCount() + " cells, the header " + header.length + ".",
                    "Put a cell that holds a comma in quotation marks.");
        }
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < row.getFieldCount(); i++) {
            String text = plain(row.getField(i));
            if (!text.isEmpty()) {
                cells.put(header[i], text);
            }
        }
        return new Line(number, cells);
    }

    private static String neutral(String text) {
        return isGuarded(text) ? "'" + text : text;
    }

    private static String plain(String cell) {
        return cell.startsWith("'") && isGuarded(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** A formula, or a formula behind any number of apostrophes, so that reading always takes off exactly one. */
    private static boolean isGuarded(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && FORMULA_SIGNS.indexOf(text.charAt(first)) >= 0;
    }
}
