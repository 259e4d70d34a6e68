package org.proofmark.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Batch;
import org.proofmark.model.Draft;
import org.proofmark.model.SubjectId;
import org.proofmark.store.Appending;
import org.proofmark.store.Dossier;

/** What importing a file would do to a dossier, row by row. Applying it does that and nothing else, or nothing at all. */
public final class ImportPlan {
    private final Dossier dossier;
    private final Mapping mapping;
    private final Path file;
    private final Pass.Result planned;

    ImportPlan(Dossier dossier, Mapping mapping, Path file, Pass.Result planned) {
        this.dossier = dossier;
        this.mapping = mapping;
        this.file = file;
        this.planned = planned;
    }

    /** SHA-256 over the bytes of file and mapping and what becomes of every row, in hexadecimal. */
    public String id() {
        return planned.planId();
    }

    public Path file() {
        return file;
    }

    /** SHA-256 of the file, in hexadecimal. */
    public String fileSha256() {
        return planned.fileSha256();
    }

    public Mapping mapping() {
        return mapping;
    }

    /** Rows that are not blank, the header not counted. */
    public long rows() {
        return planned.report().rows();
    }

    /** Rows whose records are all made. */
    public long accepted() {
        return planned.report().accepted();
    }

    /** Rows of which nothing is made, because something in them is wrong. */
    public long rejected() {
        return planned.report().rejected();
    }

    /** Rows that the mapping's {@code only} leaves out. */
    public long leftOut() {
        return planned.report().rowsLeftOut();
    }

    /** What becomes of the records, by kind of subject and type of record, in the order of the mapping, sources first. */
    public List<Tally> tallies() {
        return planned.report().tallies();
    }

    /** How many records would be written; the record of the import itself is not counted. */
    public long records() {
        return tallies().stream().mapToLong(Tally::written).sum();
    }

    /** What is wrong or doubtful, in the order of the rows; of each code the first 200. */
    public List<Problem> problems() {
        return planned.report().problems().kept();
    }

    /** How often each problem occurs. */
    public Map<Code, Long> problemCounts() {
        return planned.report().problems().counts();
    }

    /** The first records, as they will be written. */
    public List<PlannedRecord> sample() {
        return planned.report().sample();
    }

    /** This plan, if it rejects no row; otherwise an {@link ImportException} with the reasons. */
    public ImportPlan strictly() {
        if (rejected() == 0) {
            return this;
        }
        List<Problem> reasons = new ArrayList<>();
        reasons.add(Problem.ofFile(
                Code.STRICT,
                String.format(Locale.ROOT, "Rejected rows: %,d of %,d.", rejected(), rows()),
                "Correct them, or import without --strict."));
        problems().stream().filter(p -> p.code().level() == Code.Level.ROW).forEach(reasons::add);
        throw new ImportException(reasons);
    }

    /**
     * Does what was planned, as one action. Refuses, and stores nothing, where file, mapping or dossier have changed so that
     * anything else would come of it.
     *
     * @return the batch, by which the import can be taken back; null where there was nothing to write
     */
    public @Nullable SubjectId apply(Progress progress) {
        if (records() == 0) {
            return null;
        }
        SubjectId batch = SubjectId.random();
        try (Appending appending = dossier.appending(batch);
                Held held = new Held(dossier, mapping)) {
            Pass.Result done = new Pass(mapping, held, null, appending::add).over(file, progress);
            if (!done.planId().equals(planned.planId())) {
                throw new ImportException(
                        Code.NOT_AS_PLANNED,
                        (done.fileSha256().equals(planned.fileSha256()) ? "The dossier" : file.toString())
                                + " has changed since the import was planned.",
                        "Nothing was stored. Plan it again, and look at the new plan.");
            }
            appending.add(record(batch));
            appending.commit();
            return batch;
        }
    }

    private Draft record(SubjectId batch) {
        Batch made = new Batch(
                "import",
                String.valueOf(file.getFileName()),
                planned.fileSha256(),
                mapping.fileName(),
                mapping.sha256(),
                records());
        return Draft.of(batch, made, batch)
                .handled(mapping.rules().handling())
                .synthetic(mapping.rules().synthetic());
    }
}
