package org.proofmark.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a dossier found.
 *
 * @param faults everything that is not as it was recorded, each with its place; empty: nothing was found
 * @param notes what is worth knowing and no fault
 * @param records records checked
 * @param subjects subjects whose views were worked out again and compared
 * @param originals originals of media whose bytes were hashed again
 * @param viewDigest digest of all views
 * @param assurance how far the result reaches
 */
public record Verification(
        List<Fault> faults,
        List<String> notes,
        long records,
        long subjects,
        long originals,
        String viewDigest,
        Assurance assurance) {

    /**
     * Something that is not as it was recorded.
     *
     * @param place which part of the dossier: record, payload, log, checkpoint, view, media, database
     * @param id the record, subject, log or original concerned; null: the dossier as a whole
     * @param what what is wrong
     */
    public record Fault(String place, @Nullable String id, String what) {
        /** What to do about it. */
        public String remedy() {
            return switch (place) {
                case "view" -> "Run rebuild: views are made of the records, which lose nothing by it.";
                case "media" -> "Put the original back, from a backup or from whoever took it.";
                case "settings", "database" ->
                    "Copy the dossier to another disk as it is, then restore the last backup that verifies.";
                default ->
                    "Keep the dossier as it is, for it shows what was done; compare it with the last backup that verifies.";
            };
        }

        @Override
        public String toString() {
            return id == null ? place + ": " + what : place + " " + id + ": " + what;
        }
    }

    /** How far a clean result reaches. */
    public enum Assurance {
        /** No log of the dossier is signed: only damage would show. */
        DAMAGE_ONLY,
        /** Signed by keys that lie in this dossier's keyring or in the dossier: edits show, unless by one who has the key. */
        EDITS,
        /** Also compared with a checkpoint kept outside the dossier: an earlier state put back would show. */
        EDITS_AND_ROLLBACK
    }

    public boolean isClean() {
        return faults.isEmpty();
    }
}
