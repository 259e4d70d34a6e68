package org.proofmark.link;

/** A part's number that was found to be another weapon's. */
record ForeignPart(PartNumber part, ItemNumber owner, Identity identity, Weighing weighing) {}
