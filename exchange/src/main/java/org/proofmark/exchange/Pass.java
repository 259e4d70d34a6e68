package org.proofmark.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Body;
import org.proofmark.model.Draft;
import org.proofmark.model.RecordId;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;

/**
 * One pass over a file: each row is read, judged, and turned into records, new ones and corrections. Planning and applying are
 * the same pass; only the taker of the records differs. What it remembers of the rows is a few dozen bytes each.
 */
final class Pass {
    private static final int TELL_EVERY = 4096;
    private static final char BETWEEN = '\u0002';

    private final Mapping mapping;
    private final Mapping.Rules rules;
    private final Held held;
    private final Consumer<Draft> taker;
    private final Report report;
    private final Hasher hasher = new Hasher();
    private final @Nullable Doubles doubles;
    private final Identities identities;
    private final RowParts parts;
    private RowParts.@Nullable Part lastSource;
    private final HashTable said = new HashTable(0);
    private final HashTable facets = new HashTable(0);
    private final HashTable used = new HashTable(0);

    /** @param doubles null: doubles are not looked for */
    Pass(Mapping mapping, Held held, @Nullable Doubles doubles, Consumer<Draft> taker) {
        this.mapping = mapping;
        this.rules = mapping.rules();
        this.held = held;
        this.doubles = doubles;
        this.taker = taker;
        this.report = new Report(rules);
        this.identities = new Identities(hasher, held::located);
        this.parts = new RowParts(rules, identities);
    }

    /** What the pass came to, and the SHA-256 of the file. */
    record Result(Report report, String fileSha256, String planId) {}

    Result over(Path file, Progress progress) {
        try (Table table = mapping.open(file)) {
            long total = file.toFile().length();
            Row row = rules.columns().row();
            while (table.next(row)) {
                take(row, table);
                if (row.number() % TELL_EVERY == 0) {
                    tell(progress, row.number(), table.bytesRead(), total);
                }
            }
            tell(progress, row.number(), total, total);
            warnOfNumbers(row);
            String sha256 = table.sha256();
            return new Result(report, sha256, report.planId(sha256, mapping.sha256()));
        }
    }

    private static void tell(Progress progress, long rows, long bytes, long total) {
        progress.at(rows, bytes, total);
        if (progress.cancelled() || Thread.currentThread().isInterrupted()) {
            throw new ImportException(
                    Code.CANCELLED,
                    "The import was cancelled after row " + rows + ".",
                    "Nothing was stored; begin again.");
        }
    }

    private void warnOfNumbers(Row row) {
        long[] numbers = row.numbersForText();
        for (int slot = 0; slot < numbers.length; slot++) {
            if (numbers[slot] > 0) {
                report.problems()
                        .add(new Problem(
                                Code.SERIAL_AS_NUMBER,
                                0,
                                row.column(slot),
                                null,
                                "The workbook stores " + numbers[slot]
                                        + " of these as numbers: leading zeros are lost.",
                                "Compare with the original; format the column as text before typing."));
            }
        }
    }

    private void take(Row row, Table table) {
        if (row.isBlank()) {
            return;
        }
        report.read();
        try {
            if (!rules.only().holds(row)) {
                report.leftOut();
                return;
            }
            if (table.isRagged(row)) {
                throw ragged(row, table);
            }
            boolean good = parts.read(row, report.problems()) && keysAreFree(row);
            report.decided(row.number(), good);
            if (good) {
                accept(row);
            }
        } catch (BadCell e) {
            report.problems().add(e.at(row.number()));
            report.decided(row.number(), false);
        }
    }

    private static BadCell ragged(Row row, Table table) {
        return new BadCell(
                Code.RAGGED_ROW,
                null,
                null,
                "The row has " + row.cells() + " cells, the header has "
                        + table.header().size() + ".",
                "A cell that holds the delimiter must stand in quotation marks; otherwise add what is missing.");
    }

    /** Refuses a row whose key an earlier row had and said otherwise with. */
    private boolean keysAreFree(Row row) {
        boolean free = true;
        for (RowParts.Part part : parts.parts()) {
            long before = part.subject().said();
            if (!part.shared() && before != 0 && before != digest(part)) {
                report.problems()
                        .add(
                                new Problem(
                                        Code.REPEATED_KEY,
                                        row.number(),
                                        null,
                                        part.subject().locator(),
                                        "An earlier row has the same key and says something else.",
                                        "Add a column to 'key' that tells the two apart, or state 'shared: true' if both are about one subject."));
                free = false;
            }
        }
        return free;
    }

    /** What is said about a subject, in 63 bits that are not 0. */
    private long digest(RowParts.Part part) {
        StringBuilder all = new StringBuilder(parts.source().subject().locator());
        part.records().forEach(made -> all.append(BETWEEN).append(made.digested()));
        return hasher.of(all.toString()).high() >>> 1 | 1;
    }

    private void accept(Row row) {
        RowParts.Part source = parts.source();
        SubjectId by = source.subject().id();
        if (!source.equals(lastSource)) {
            takeShared(row, source, by);
            lastSource = source;
        }
        for (RowParts.Part part : parts.parts()) {
            if (part.shared()) {
                takeShared(row, part, by);
            } else {
                takeSingle(row, part, by);
            }
        }
    }

    /** A subject that one row alone is about. */
    private void takeSingle(Row row, RowParts.Part part, SubjectId by) {
        if (part.subject().said() != 0) {
            part.records().forEach(made -> report.repeated(made.rule()));
            report.problems()
                    .add(new Problem(
                            Code.REPEATED_ROW,
                            row.number(),
                            null,
                            part.subject().locator(),
                            "An earlier row says the same word for word.",
                            "It is counted once; if two things are meant, give them different keys."));
            return;
        }
        identities.said(part.subject(), digest(part));
        if (!part.subject().known()) {
            for (Made made : part.records()) {
                add(row, part, made, draft(part, made, by), Outcome.NEW);
            }
            return;
        }
        List<Statement> statements =
                held.counting(part.subject().id(), part.subject().locator());
        List<Made> others = new ArrayList<>();
        for (Made made : part.records()) {
            Draft draft = draft(part, made, by);
            if (isHeld(draft, statements)) {
                add(row, part, made, draft, Outcome.UNCHANGED);
            } else {
                others.add(made);
            }
        }
        others.forEach(made -> correct(row, part, made, draft(part, made, by), statements));
        warnOfSilence(row, part, by, statements);
    }

    /** A subject that several rows may be about: each thing said of it counts once. */
    private void takeShared(Row row, RowParts.Part part, SubjectId by) {
        for (Made made : part.records()) {
            String locator = part.subject().locator();
            String source = parts.source().subject().locator();
            if (!said.add(hasher.of(locator + BETWEEN + source + BETWEEN + made.digested()))) {
                // That many rows have one source goes without saying.
                if (made.rule().index() != rules.source().record().index()) {
                    report.repeated(made.rule());
                }
                continue;
            }
            String facet = made.rule().type() + BETWEEN + made.payload().facet();
            if (!facets.add(hasher.of(locator + BETWEEN + source + BETWEEN + facet))) {
                warnOfBoth(row, part, made);
            }
            Draft draft = draft(part, made, by);
            List<Statement> statements =
                    part.subject().known() ? held.counting(part.subject().id(), locator) : List.of();
            if (isHeld(draft, statements)) {
                add(row, part, made, draft, Outcome.UNCHANGED);
            } else {
                correct(row, part, made, draft, statements);
            }
        }
    }

    private Draft draft(RowParts.Part part, Made made, SubjectId by) {
        return new Draft(
                part.subject().id(),
                new Body(made.payload(), made.attributes(), part.subject().locator(), java.util.Map.of()),
                by,
                made.stated(),
                made.handling(),
                made.grade(),
                rules.synthetic(),
                null);
    }

    private boolean isHeld(Draft draft, List<Statement> statements) {
        for (Statement statement : statements) {
            if (Held.same(draft, statement) && use(statement.id())) {
                return true;
            }
        }
        return false;
    }

    /** Marks a record of the dossier as met in this file; false if it was. */
    private boolean use(RecordId id) {
        return used.add(new Hash(id.value().getMostSignificantBits(), id.value().getLeastSignificantBits()));
    }

    private void correct(Row row, RowParts.Part part, Made made, Draft draft, List<Statement> statements) {
        if (part.subject().known() && held.settledByHand(draft)) {
            add(row, part, made, draft, Outcome.UNCHANGED);
            return;
        }
        for (Statement statement : statements) {
            boolean own = !part.shared() || held.isOfThisMapping(statement);
            if (own && Held.corrects(draft, statement) && use(statement.id())) {
                add(row, part, made, draft.superseding(statement.id()), Outcome.CHANGED);
                return;
            }
        }
        add(row, part, made, draft, Outcome.NEW);
    }

    private void add(Row row, RowParts.Part part, Made made, Draft draft, Outcome outcome) {
        report.record(
                row.number(),
                made.rule(),
                outcome,
                new PlannedRecord(row.number(), outcome, draft),
                part.subject().known());
        if (doubles != null) {
            doubles.note(made.payload(), part.subject().id(), row.number(), report.problems());
        }
        if (outcome != Outcome.UNCHANGED) {
            taker.accept(draft);
        }
    }

    private void warnOfBoth(Row row, RowParts.Part part, Made made) {
        report.problems()
                .add(new Problem(
                        Code.SAYS_BOTH,
                        row.number(),
                        null,
                        part.subject().locator(),
                        "Earlier rows say something else about its "
                                + made.rule().type() + ".",
                        "All of it is kept side by side; correct the file if it is a slip."));
    }

    private void warnOfSilence(Row row, RowParts.Part part, SubjectId by, List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement.envelope().source().equals(by) && use(statement.id())) {
                report.problems()
                        .add(new Problem(
                                Code.NO_LONGER_SAID,
                                row.number(),
                                null,
                                part.subject().locator(),
                                "An earlier import said a "
                                        + statement.envelope().type() + " here, which the row no longer says.",
                                "It is kept; take it back by hand if it was wrong."));
            }
        }
    }
}
