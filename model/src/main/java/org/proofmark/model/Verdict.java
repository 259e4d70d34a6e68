package org.proofmark.model;

/** A person's judgement about two subjects. */
public enum Verdict implements Term {
    SAME,
    DIFFERENT,
    UNSURE
}
