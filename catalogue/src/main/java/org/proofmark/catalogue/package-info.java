/**
 * The reference table of the field, names, and the identification aid.
 *
 * <p>{@link org.proofmark.catalogue.Catalogue} is a table of {@link org.proofmark.catalogue.Entry entries}: states, calibres,
 * makers, factory codes, models. An entry has an id that never changes, names with their language and what they are
 * ({@link org.proofmark.catalogue.Alias}), relations to other entries, what can be seen of it, caveats, and a source with how
 * sure the line is. A starter catalogue ships as CSV; a user's {@link org.proofmark.catalogue.Overlay} adds, corrects and
 * proposes. A correction keeps who made it and when; a proposal never counts as known.
 *
 * <p>Three questions are asked of it:
 *
 * <ul>
 *   <li>Which state does a name mean at a date? {@link org.proofmark.catalogue.States} answers with all that are possible.
 *   <li>What does a typed name mean? {@link org.proofmark.catalogue.Names} answers with one entry, several, or none, and why.
 *   <li>What may an item with these marks be? {@link org.proofmark.catalogue.Identify} weighs every
 *       {@link org.proofmark.catalogue.Clue} in bits and gives a {@link org.proofmark.catalogue.Proposal}, with the ways in
 *       which marks mislead.
 * </ul>
 *
 * <p>"Not in the catalogue", "several" and "cannot be said" are answers, not errors. Only a file that cannot be read as a catalogue
 * is an error ({@link org.proofmark.catalogue.CatalogueException}), with row, column and remedy.
 *
 * <p>Nothing here says how anything is made, changed or used. Features are coarse words for what a photograph shows.
 */
@NullMarked
package org.proofmark.catalogue;

import org.jspecify.annotations.NullMarked;
