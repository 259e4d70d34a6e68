package org.proofmark.exchange;

/** The first 128 bits of a SHA-256, by which an import remembers what it has seen without keeping it. */
record Hash(long high, long low) {}
