/**
 * Records and vocabularies of the field.
 *
 * <p>A <em>subject</em> is anything one can say something about: an item, a recovery, a company, a source. It has a random id
 * and nothing else. A <em>record</em> ({@link org.proofmark.model.Statement}) says what one source says about one subject:
 * an {@link org.proofmark.model.Envelope} (who, when, on whose word, how it is handled) and a
 * {@link org.proofmark.model.Body} with a typed {@link org.proofmark.model.Payload}. Records are never changed. A correction
 * is a record that supersedes another; taking one back is a record too.
 *
 * <p>What one reader sees of a subject is its {@link org.proofmark.model.Profile}: every statement that counts, side by
 * side, the preferred one first with the {@link org.proofmark.model.Rule} that put it there. The profile is a function of the
 * set of records alone, so two installations that hold the same records show the same profile, in whatever order the records
 * came. {@link org.proofmark.model.SubjectView} is the short form of it that filters, links and comparisons read, through
 * {@link org.proofmark.model.Snapshot}.
 *
 * <p>Unknown is a value. Fields that were not stated are null, dates carry what is known of them
 * ({@link org.proofmark.model.ImpreciseDate}), and a {@link org.proofmark.model.Filter} on what is not stated is neither
 * true nor false.
 */
@NullMarked
package org.proofmark.model;

import org.jspecify.annotations.NullMarked;
