package org.proofmark.notation;

/**
 * A number and what somebody read or copied of it, both as plain text.
 *
 * @param truth what is on the object
 * @param read what was written down
 */
public record MisreadPair(String truth, String read) {}
