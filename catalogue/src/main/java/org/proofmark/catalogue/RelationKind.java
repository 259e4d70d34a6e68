package org.proofmark.catalogue;

import org.proofmark.model.Term;

/** How an entry stands to another. */
public enum RelationKind implements Term {
    /** A model takes this cartridge. */
    CALIBRE(Kind.CALIBRE),
    /** A model was made by it; a code stands for it. */
    MAKER(Kind.MAKER),
    /** A model, maker or code is of this state. */
    STATE(Kind.STATE),
    /** A state was followed by it, on all or a part of its territory. */
    SUCCESSOR(Kind.STATE),
    /** A model was made after it, with a licence or without. */
    COPY_OF(Kind.MODEL),
    /** A maker carried on as it. */
    BECAME(Kind.MAKER);

    private final Kind target;

    RelationKind(Kind target) {
        this.target = target;
    }

    /** Whether a relation of this kind may lead to an entry of that kind. */
    boolean leadsTo(Kind kind) {
        return kind == target;
    }
}
