package org.proofmark.server;

import org.jspecify.annotations.Nullable;

/**
 * A value as a page shows it.
 *
 * @param address where it leads; null: nowhere
 * @param leftToRight marks, serials, dates and numbers are set from left to right in every language
 */
public record Shown(String text, @Nullable String address, boolean leftToRight) {}
