package org.proofmark.catalogue;

import org.jspecify.annotations.Nullable;
import org.proofmark.model.ImpreciseDate;

/**
 * A statement that ties one entry to another.
 *
 * @param target id of the other entry
 * @param when from when to when it held, or when it came about; null where it is not said
 */
public record Relation(
        RelationKind kind, String target, @Nullable ImpreciseDate when) {}
