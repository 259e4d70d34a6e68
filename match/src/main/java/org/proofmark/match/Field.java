package org.proofmark.match;

/** A column to compare, and what it is. */
public record Field(String column, FieldKind kind) {}
