package org.proofmark.model;

/** A component is part of a weapon; a round is packed in a box, a box in a tin, a tin in a crate, a crate on a pallet. */
public enum ContainmentKind implements Term {
    PART_OF,
    PACKED_IN
}
