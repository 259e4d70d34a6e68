package org.proofmark.link;

import org.proofmark.model.Term;

/** What holds items together. Closed: each kind has its own finder, its own rule and its own class of evidence. */
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
    EQUAL_SECONDARY_MARK("secondary mark");

    private final String evidenceClass;

    LinkKind(String evidenceClass) {
        this.evidenceClass = evidenceClass;
    }

    /** The class of evidence, as findings count it: links of one class are not independent of each other. */
    public String evidenceClass() {
        return evidenceClass;
    }
}
