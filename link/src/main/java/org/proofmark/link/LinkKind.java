package org.proofmark.link;

import org.proofmark.model.Term;

/** What holds items, and what else is recorded, together. Closed: each kind has its own finder, its own rule and its own class of evidence. */
public enum LinkKind implements Term {
    /** Two items may be one: identity and number agree, nothing stated contradicts. */
    SAME_ITEM("same item"),
    /** A part on or of one weapon bears the number of another. Items: who bears the part first, then whose number it is. */
    COMPONENT_OF_OTHER("component serial"),
    /** Numbers within one weapon differ: what swapped parts look like. A finding by itself. */
    MISMATCHED_WITHIN("mismatched numbers"),
    /** Items of one maker bear one lot mark. */
    EQUAL_LOT("lot"),
    /** Numbers follow each other more closely than chance would have it. */
    CONSECUTIVE_SERIALS("serial run"),
    /** Items of several recoveries bear one secondary mark. */
    EQUAL_SECONDARY_MARK("secondary mark"),
    /** In two recoveries marks were altered in one way, oftener than chance would have it. */
    EQUAL_ALTERATION("alteration technique"),
    /** One paper names what the link names, or came with it. Items, transfers and recoveries. */
    SAME_DOCUMENT("document"),
    /** Two entities may be one under different names. It holds no recoveries together. */
    SAME_ENTITY("entity", false),
    /** One picture is attached to two things: perhaps one of them was documented twice. It holds no recoveries together. */
    SAME_PHOTO("photograph", false);

    private final String evidenceClass;
    private final boolean physical;

    LinkKind(String evidenceClass) {
        this(evidenceClass, true);
    }

    LinkKind(String evidenceClass, boolean physical) {
        this.evidenceClass = evidenceClass;
        this.physical = physical;
    }

    /** Whether such a link is evidence that recoveries belong together, rather than a reason to look into the records. */
    public boolean isPhysical() {
        return physical;
    }

    /** The class of evidence, as findings count it: links of one class are not independent of each other. */
    public String evidenceClass() {
        return evidenceClass;
    }
}
