package org.proofmark.link;

import org.proofmark.model.Term;

/** Why a pair whose numbers fit, or differ by what may be one misreading, was not linked. */
public enum Withheld implements Term {
    /** The readings share too few bits. */
    TOO_LITTLE_INFORMATION,
    /** Enough bits, but the dossier holds so many comparable items that such agreements come by chance. */
    LIKELY_BY_CHANCE,
    /** Neither maker nor model is stated to agree: a number alone links nothing. */
    NUMBER_ALONE,
    /** A stated field contradicts. */
    FIELD_CONTRADICTS,
    /** A person judged the two different. */
    JUDGED_DIFFERENT,
    /** So many items bear the number that it identifies none of them (pairs are not counted one by one, but items). */
    NUMBER_OF_MANY,
    /** The numbers differ by what may be one misreading, but two items, such as neighbours of a run, explain that as well. */
    ANOTHER_NUMBER,
    /** So many items were altered in one way that it tells nothing (ways are counted, not items). */
    TECHNIQUE_OF_MANY,
    /** What cites it cites a publication: it tells of things, it does not go with them. */
    PUBLICATION
}
