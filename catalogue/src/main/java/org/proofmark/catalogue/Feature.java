package org.proofmark.catalogue;

/** Something to see on an item: {@code selector: 连 above 单}. */
public record Feature(FeatureKind kind, String text) {}
