/**
 * Import and export formats, and the answers that other programs are given.
 *
 * <p>An import goes in four steps: <em>plan</em> ({@link org.proofmark.exchange.Import#plan}), look at the
 * {@link org.proofmark.exchange.ImportPlan}, <em>apply</em> exactly that, and, if need be, undo the batch. A
 * {@link org.proofmark.exchange.Mapping}, written in YAML, says which columns become which fields of which records. Planning
 * and applying are the same pass over the file, with the same outcome for every row; a plan has an id made of file, mapping and
 * all outcomes, and applying rolls back where the second pass comes to another one.
 *
 * <p>A row is about one or several <em>subjects</em>, each named by a key. Key, subject and mapping make a <em>locator</em>,
 * {@code gunstat/item/17}, which is kept with the records. The next import of the same source finds the subject by it: what it
 * says again is left alone, what it says otherwise supersedes the old record, what it no longer says is reported and kept.
 * Rows are taken or rejected whole; a rejected row stops no other.
 *
 * <p>Files come from strangers. Every limit, encoding and malformed cell has a {@link org.proofmark.exchange.Code} that never
 * changes, a place, and a remedy. A file is read as a stream, and what is remembered of a row are hashes, so that millions of
 * rows fit into little memory.
 *
 * <p>What the command line prints with {@code --json} and what the server answers under {@code /api} is one thing, made here: {@link
 * org.proofmark.exchange.MarkSearch} and {@link org.proofmark.exchange.MarksFound}, {@link org.proofmark.exchange.ReadAnswer}, {@link
 * org.proofmark.exchange.Clues} and {@link org.proofmark.exchange.ProposalTree}.
 */
@NullMarked
package org.proofmark.exchange;

import org.jspecify.annotations.NullMarked;
