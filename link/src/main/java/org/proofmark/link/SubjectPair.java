package org.proofmark.link;

import org.proofmark.model.SubjectId;

/** Two different subjects, the smaller id first: a judgement about one and the other is the same as about the other and the one. */
public record SubjectPair(SubjectId a, SubjectId b) implements Comparable<SubjectPair> {
    public SubjectPair {
        if (a.compareTo(b) >= 0) {
            throw new IllegalArgumentException("The subjects " + a + " and " + b
                    + " are not two in order of id. Make the pair with SubjectPair.of, of two different subjects.");
        }
    }

    /** The pair of two different subjects, in any order. */
    public static SubjectPair of(SubjectId one, SubjectId other) {
        return one.compareTo(other) <= 0 ? new SubjectPair(one, other) : new SubjectPair(other, one);
    }

    @Override
    public int compareTo(SubjectPair other) {
        int order = a.compareTo(other.a);
        return order != 0 ? order : b.compareTo(other.b);
    }
}
