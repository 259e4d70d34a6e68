package org.proofmark.model;

/** One whole record: what one source says about one subject. Never changed once it is in a log. */
public record Statement(Envelope envelope, Body body) {

    public RecordId id() {
        return envelope.id();
    }

    public SubjectId subject() {
        return envelope.subject();
    }

    public Payload payload() {
        return body.payload();
    }
}
