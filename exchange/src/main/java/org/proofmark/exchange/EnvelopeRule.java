package org.proofmark.exchange;

/** Where handling, date of statement and grade of a record come from. */
record EnvelopeRule(FieldReader handling, FieldReader stated, FieldReader grade) {}
