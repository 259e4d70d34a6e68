package org.proofmark.server;

/** One option of a list. */
public record Choice(String value, String label) {}
