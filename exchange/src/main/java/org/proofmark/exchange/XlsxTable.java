package org.proofmark.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** One sheet of an XLSX workbook. The packed file is held in memory, its rows are read one after the other. */
final class XlsxTable implements Table {
    private static final long MOST_BYTES = 256L << 20;

    private final Path file;
    private final byte[] bytes;
    private final ReadableWorkbook workbook;
    private final XlsxParts parts;
    private final SheetCells written;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final XlsxCells cells = new XlsxCells();
    private final List<String> header;
    private int[] slots = {};
    private long number;

    /** @param sheet its name or its number from 1 */
    XlsxTable(Path file, String sheet, int headerRow) {
        this.file = file;
        this.bytes = read(file);
        XlsxCheck.check(bytes);
        try {
            this.parts = new XlsxParts(bytes);
            long texts = parts.texts();
            this.workbook = open(bytes);
            Sheet chosen = sheet(sheet);
            this.written = new SheetCells(parts.sheet(chosen.getId()), chosen.getName(), texts);
            this.stream = chosen.openStream();
            this.rows = stream.iterator();
        } catch (ImportException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw XlsxCheck.damaged("its list of sheets or its cell formats cannot be read", e);
        }
        this.header = readHeader(headerRow);
    }

    private static byte[] read(Path file) {
        DigestedFile.check(file);
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new ImportException(
                        Code.OVER_LIMIT, file + " is larger than 256 MB.", "Save the sheet as CSV and import that.");
            }
            byte[] bytes = Files.readAllBytes(file);
            if (ReadableWorkbook.isOLE2Header(bytes)) {
                throw new ImportException(
                        Code.WRONG_FORMAT,
                        file + " is a workbook of the old kind (XLS), or is protected by a password.",
                        "Save it as XLSX without a password, or as CSV.");
            }
            if (!ReadableWorkbook.isOOXMLZipHeader(bytes)) {
                throw new ImportException(
                        Code.WRONG_FORMAT,
                        file + " is no XLSX workbook.",
                        "State 'format: csv' if it is text; otherwise save it as XLSX or CSV.");
            }
            return bytes;
        } catch (IOException e) {
            throw DigestedFile.unreadable(file, e);
        }
    }

    /** A workbook without a style part has no formats, so no dates; it is read without them. */
    private static ReadableWorkbook open(byte[] bytes) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
        } catch (ExcelReaderException e) {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(false, true));
        }
    }

    private Sheet sheet(String wanted) {
        boolean numbered =
                !wanted.isEmpty() && wanted.length() < 6 && wanted.chars().allMatch(c -> c >= '0' && c <= '9');
        return workbook.findSheet(wanted)
                .or(() -> numbered ? workbook.getSheet(Integer.parseInt(wanted) - 1) : java.util.Optional.empty())
                .orElseThrow(() -> new ImportException(
                        Code.MISSING_SHEET,
                        file + " has no sheet '" + Problem.shortened(wanted) + "'.",
                        "State one of these as 'sheet': "
                                + Suggestion.listed(workbook.getSheets()
                                        .map(s -> String.valueOf(s.getName()))
                                        .toList())));
    }

    private List<String> readHeader(int headerRow) {
        for (org.dhatim.fastexcel.reader.Row row = advance(); row != null; row = advance()) {
            if (number == headerRow) {
                List<String> headings = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    Cell cell = row.hasCell(i) ? row.getCell(i) : null;
                    headings.add(cell == null ? "" : cell.getText().strip());
                }
                return List.copyOf(headings);
            }
            if (number > headerRow) {
                break;
            }
        }
        throw new ImportException(
                Code.EMPTY_FILE,
                "The sheet has nothing in row " + headerRow + ", where its header should be.",
                "State the row of the header as 'header', and the right sheet as 'sheet'.");
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public void select(int[] newSlots) {
        slots = newSlots.clone();
    }

    @Override
    public boolean next(Row row) {
        org.dhatim.fastexcel.reader.Row from = advance();
        if (from == null) {
            return false;
        }
        try {
            fill(row, from);
            return true;
        } catch (ImportException e) {
            throw e;
        } catch (RuntimeException e) {
            throw written.damaged(e);
        }
    }

    /** The next row, seen both ways; null at the end. */
    private org.dhatim.fastexcel.reader.@Nullable Row advance() {
        try {
            boolean more = written.next();
            if (more != rows.hasNext()) {
                throw written.damaged(null);
            }
            org.dhatim.fastexcel.reader.Row row = more ? rows.next() : null;
            if (row != null && row.getPhysicalCellCount() != written.count()) {
                throw written.damaged(null);
            }
            number = written.row();
            return row;
        } catch (ImportException e) {
            throw e;
        } catch (RuntimeException e) {
            throw written.damaged(e);
        }
    }

    /** Workbooks leave empty cells at the end of a row out. */
    @Override
    public boolean isRagged(Row row) {
        return row.isOverflowing();
    }

    private void fill(Row row, org.dhatim.fastexcel.reader.Row from) {
        row.clear();
        row.number(number);
        for (int i = 0; i < from.getCellCount(); i++) {
            @Nullable Cell cell = from.hasCell(i) ? from.getCell(i) : null;
            boolean computed = written.isComputed(i);
            boolean empty = cell == null || (cells.isEmpty(cell) && !computed);
            if (empty && written.isFilled(i)) {
                throw written.damaged(null);
            }
            row.note(!empty, i >= slots.length);
            if (cell != null && i < slots.length && slots[i] >= 0) {
                cells.set(row, slots[i], cell, computed);
            }
        }
    }

    @Override
    public long bytesRead() {
        return 0;
    }

    @Override
    public String sha256() {
        return Sha256.of(bytes);
    }

    @Override
    public void close() {
        try {
            stream.close();
            workbook.close();
            written.close();
            parts.close();
        } catch (IOException e) {
            throw DigestedFile.unreadable(file, e);
        }
    }
}
