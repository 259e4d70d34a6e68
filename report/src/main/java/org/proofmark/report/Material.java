package org.proofmark.report;

import java.util.List;
import java.util.function.Supplier;
import org.proofmark.analysis.Comparison;
import org.proofmark.analysis.Group;
import org.proofmark.analysis.RecoveryRow;
import org.proofmark.model.Handling;
import org.proofmark.model.Snapshot;
import org.proofmark.policy.Caveat;

/** What all sections of one report draw on: the dossier, the comparison, the names of things, the appendix, and the caveat that grows with every record used. */
final class Material {
    private final Snapshot snapshot;
    private final GroupComparison compared;
    private final Appendix appendix = new Appendix();
    private final Records records;
    private final Names names;
    private final Chosen chosen;
    private Caveat caveat;
    private int tables;
    private int pictures;

    Material(Snapshot snapshot, GroupComparison compared) {
        this.snapshot = snapshot;
        this.compared = compared;
        this.caveat = compared.caveat();
        this.names = new Names(snapshot, compared);
        this.records = new Records(this);
        this.chosen = Chosen.of(snapshot, compared);
    }

    Snapshot snapshot() {
        return snapshot;
    }

    GroupComparison compared() {
        return compared;
    }

    Comparison comparison() {
        return compared.comparison();
    }

    List<Group> groups() {
        return compared.comparison().groups();
    }

    RecoveryRow recovery(int row) {
        return compared.comparison().table().recovery(row);
    }

    Records records() {
        return records;
    }

    Names names() {
        return names;
    }

    Chosen chosen() {
        return chosen;
    }

    Appendix appendix() {
        return appendix;
    }

    /** A number as printed, leading to its rows. */
    Markup figure(String text, String key, Supplier<Rows> rows) {
        return appendix.figure(text, key, rows);
    }

    /** What everything used so far comes to. */
    Caveat caveat() {
        return caveat;
    }

    /** Takes note that something handled so went into the report. */
    void regard(Handling handling, boolean synthetic) {
        caveat = caveat.join(handling, synthetic);
    }

    /** Whether readings of marks may stand in the appendix, and pictures that show them in the report: never in a public one. */
    boolean showsReadings() {
        return compared.caveat().handling() != Handling.PUBLIC;
    }

    /** The caption of the next table of the body. */
    String table(String caption) {
        tables++;
        return "Table " + tables + ". " + caption;
    }

    /** The caption of the next drawing or picture of the body. */
    String picture(String caption) {
        pictures++;
        return "Figure " + pictures + ". " + caption;
    }
}
