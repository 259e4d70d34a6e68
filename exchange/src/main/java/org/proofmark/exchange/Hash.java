package org.proofmark.exchange;

/** A hash of 128 bits, by which an import remembers what it has seen without keeping it. */
record Hash(long high, long low) {}
