package org.proofmark.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.proofmark.store.Verification.Fault;

/** What one thread of a check finds. */
final class FaultList {
    /** More faults than anyone reads; one broken page can break a million records. */
    static final int MOST = 200;

    private final List<Fault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** A part of the check; the others go on where one fails. */
    @FunctionalInterface
    interface Part {
        void run() throws SQLException, IOException;
    }

    void part(String place, Part part) {
        try {
            part.run();
        } catch (SQLException | IOException e) {
            add(new Fault(place, null, "it cannot be read on: " + e.getMessage()));
        } catch (RuntimeException e) {
            add(new Fault(place, null, "what it holds cannot be understood: " + e.getMessage()));
        }
    }

    void add(Fault fault) {
        if (faults.size() < MOST) {
            faults.add(fault);
        } else if (faults.size() == MOST) {
            faults.add(new Fault("dossier", null, "more than " + MOST + " faults; the rest are not listed"));
        }
    }

    void note(String note) {
        notes.add(note);
    }

    void addAll(FaultList others) {
        others.faults.forEach(this::add);
        notes.addAll(others.notes);
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
