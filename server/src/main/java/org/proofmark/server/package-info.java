/**
 * Web pages over one dossier. Spring lives here.
 *
 * <p>{@link org.proofmark.server.ProofmarkServer} opens a port on the loopback address. Every request passes the
 * {@code Gate} (right host, right key, headers that forbid anything foreign), then gets its own {@code Reader}: the dossier at
 * that moment, as a reader of the chosen clearance sees it. Pages read the model's own records through it; there are no copies
 * of them for display.
 *
 * <p>Entry is driven by the record types themselves. A {@code Section} of a form is a record type; its inputs are the record's
 * components, so a new field of the field's vocabulary needs a label in the messages of each language and nothing else. What was
 * typed is kept as text ({@code Typed}) until every section reads without a problem; then one transaction writes all of it.
 *
 * <p>Every page is in one {@code Language}, found by {@code Readers}; its {@code Words} come from the messages of that language.
 * Vocabularies, fields and phrases of the modules below have their words here; what those modules say in free sentences, such as
 * errors, is English and marked so.
 *
 * <p>A search goes to the mark index of the dossier. {@code MarkForm} reads what is asked; {@code WhyFound} takes the score of each
 * mark apart, lays it over the reading ({@code Pieces}) and says it in words. {@code Api} answers other programs, {@code Aid} is the
 * identification aid.
 *
 * <p>Pairs are judged at a {@code Desk}: the {@code Candidates}, which are looked for once and in the background, and what was
 * judged of them. {@code PairView} sets two items side by side; the score of a link is drawn by the same {@code Sum} as that of a
 * search.
 *
 * <p>Pages work without JavaScript. One script adds buttons for the signs of mark notation and says in words what was understood
 * while one types; another fetches the results of a search while one types; a third lets keys press the buttons of the review.
 */
@NullMarked
package org.proofmark.server;

import org.jspecify.annotations.NullMarked;
