package org.proofmark.link;

import org.jspecify.annotations.Nullable;
import org.proofmark.model.MarkState;
import org.proofmark.model.MarkType;
import org.proofmark.model.MarkView;
import org.proofmark.model.RecordId;
import org.proofmark.model.Technique;

/** A mark that was removed, stamped over or made illegible, and in what way. */
record Alteration(MarkType type, @Nullable String place, Technique technique, RecordId record) {

    /** Null where a mark was not altered, or nobody says in what way. */
    static @Nullable Alteration of(MarkView mark, @Nullable String place) {
        Technique technique = mark.technique();
        if (technique == null || technique == Technique.UNKNOWN || mark.state() == MarkState.READ) {
            return null;
        }
        // What a mark that is gone was once applied by says nothing of who took it off; what was stamped over it does.
        boolean tells = technique.isAlteration() || mark.state() == MarkState.OVER_STAMPED;
        return tells ? new Alteration(mark.type(), place, technique, mark.record()) : null;
    }

    /** {@code serial marks ground off}. */
    String words() {
        return type.words() + " marks " + (technique.isAlteration() ? "" : "over-stamped by the technique ")
                + technique.words();
    }
}
