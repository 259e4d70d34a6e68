package org.proofmark.exchange;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/** A CSV file (RFC 4180; delimiter and encoding as the mapping says). A row may span lines; blank lines are rows. */
final class CsvTable implements Table {
    /** Characters that the reader holds at most, hence the longest row. */
    private static final int LONGEST_ROW = 1 << 24;

    private final Path file;
    private final DigestedFile bytes;
    private final DecodingReader reader;
    private final CsvCells cells;
    private final CloseableIterator<Row> rows;
    private final List<String> header;
    private long number;

    CsvTable(Path file, Charset charset, char delimiter, int headerRow) {
        this.file = file;
        this.bytes = DigestedFile.open(file);
        try {
            this.reader = new DecodingReader(bytes, charset);
            this.cells = new CsvCells(reader);
            this.rows = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .maxBufferSize(LONGEST_ROW)
                    .build(cells, reader)
                    .iterator();
            this.header = readHeader(headerRow);
        } catch (IOException e) {
            close();
            throw DigestedFile.unreadable(file, e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private List<String> readHeader(int headerRow) {
        Row row = new Row(new String[0]);
        while (number < headerRow) {
            if (!advance(row)) {
                throw new ImportException(
                        Code.EMPTY_FILE,
                        file + " ends before its header, row " + headerRow + ".",
                        "Check 'header' in the mapping, and that the file is complete.");
            }
        }
        List<String> headings = cells.takeHeadings();
        if (headings.stream().anyMatch(h -> h.indexOf(DecodingReader.MALFORMED) >= 0)) {
            throw new ImportException(
                    Code.HEADER_ENCODING,
                    "The header of " + file + " holds bytes that are not in the encoding of the file.",
                    "Save it as UTF-8, or state its encoding in the mapping, like 'encoding: windows-1252'.");
        }
        return List.copyOf(headings);
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public void select(int[] slots) {
        cells.select(slots);
    }

    @Override
    public boolean next(Row row) {
        return advance(row);
    }

    @Override
    public boolean isRagged(Row row) {
        return row.isOverflowing() || row.cells() < header.size();
    }

    private boolean advance(Row row) {
        cells.into(row);
        try {
            boolean more = rows.hasNext();
            if (!more) {
                checkLastQuote();
                return false;
            }
            rows.next();
            row.number(++number);
            return true;
        } catch (UncheckedIOException e) {
            throw DigestedFile.unreadable(file, new IOException(e.getMessage(), e));
        } catch (CsvParseException e) {
            throw broken(e);
        }
    }

    /** A quotation mark that is never closed swallows the rest of the file into one cell. */
    private void checkLastQuote() {
        if (cells.endedQuoted() && reader.lastVisible() != '"') {
            throw new ImportException(
                    Code.BROKEN_CSV,
                    "In row " + number + " a quotation mark is opened and never closed.",
                    "Close it, or write a quotation mark that belongs to the text twice inside a quoted cell.");
        }
    }

    private ImportException broken(CsvParseException e) {
        if (e.getCause() instanceof RuntimeException other && !(other instanceof CsvParseException)) {
            throw other;
        }
        String cause = String.valueOf(
                e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
        if (cause.contains("closing quote")) {
            return new ImportException(
                    Code.BROKEN_CSV,
                    "In row " + (number + 1) + " text follows a closing quotation mark.",
                    "Write a quotation mark that belongs to the text twice, and quote the whole cell.",
                    e);
        }
        return new ImportException(
                Code.OVER_LIMIT,
                "Row " + (number + 1) + " is longer than 16 million characters.",
                "A quotation mark is probably not closed; otherwise take the long text out of the file.",
                e);
    }

    @Override
    public long bytesRead() {
        return bytes.bytesRead();
    }

    @Override
    public String sha256() {
        return bytes.sha256();
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw DigestedFile.unreadable(file, e);
        }
    }
}
