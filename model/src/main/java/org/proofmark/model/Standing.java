package org.proofmark.model;

/** What a source's own records say of its weight: its kind and its grade. */
public record Standing(SourceKind kind, Grade grade) {
    /** Of a source nothing is known about. */
    public static final Standing UNKNOWN = new Standing(SourceKind.OTHER, Grade.UNJUDGED);

    public static Standing of(Source source) {
        return new Standing(source.kind(), source.grade());
    }

    /** Where the standing of each source is looked up. */
    @FunctionalInterface
    public interface Book {
        Standing of(SubjectId source);
    }
}
