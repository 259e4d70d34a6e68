/**
 * Mark notation and headstamps: parse, print, compare.
 *
 * <p>A mark on a weapon is seldom read whole: it is worn, doubtful, ground off, brought back by a laboratory. The notation
 * writes down what was seen and nothing more. It takes its distinctions from the Leiden conventions of epigraphy and its
 * signs from search boxes, so that a reading is also a query:
 *
 * <pre>{@code
 * A            read with certainty
 * (8)          read, but doubtful: fits any one character, 8 preferred
 * [8B]         one of these; a hyphen inside is a hyphen, there are no ranges
 * ?            one character, unreadable              (also ？ and ؟)
 * *            unreadable characters, number unknown  (also ＊)
 * {12?}        deliberately removed; inside, what can still be read; {} nothing, length unknown
 * <12>         restored by a laboratory
 * :star:       a symbol, by its catalogue name
 * space, \n    layout: fits nothing
 * \            the next sign is printed on the object
 * }</pre>
 *
 * <p>The parts, in the order in which one meets them: {@link org.proofmark.notation.Reading} is a list of
 * {@link org.proofmark.notation.Cell cells}, made by {@code parse} (notation) or {@code literal} (every character is itself);
 * what is not notation is a {@link org.proofmark.notation.NotationException} that names column and remedy.
 * {@link org.proofmark.notation.Matching} says whether two readings can be of one mark. {@link org.proofmark.notation.Folding}
 * proposes candidates across scripts and spellings; it never changes a reading. {@link org.proofmark.notation.SignQuestion}
 * asks whether a typed {@code *} was meant as a sign or is on the object. {@link org.proofmark.notation.Headstamp} is the same
 * for marks set around a circle.
 *
 * <p>What matching cannot say, how likely it is, is the misread model's: {@link org.proofmark.notation.MisreadModel} weighs two readings
 * in bits, {@link org.proofmark.notation.MisreadScorer} one against many, {@link org.proofmark.notation.MisreadExplanation} says
 * why, {@link org.proofmark.notation.MarkBackground} how rare a number is, {@link org.proofmark.notation.MisreadEstimate} learns how
 * readers err. {@link org.proofmark.notation.FittingTexts} counts what a reading may be, {@link
 * org.proofmark.notation.LikelyTexts} what it probably is:
 *
 * <pre>{@code
 * MisreadScorer scorer = MisreadModel.general().against(Reading.parse("K9B77(4)1"));
 * double bits = scorer.score(Reading.literal("K9B7741"));  // for each hit of a search
 * }</pre>
 *
 * <p>Decisions that look odd at first, with their reasons:
 *
 * <ul>
 *   <li>Everything counts in Unicode code points, columns too. Nothing is normalised: {@code print(parse(s))} is {@code s}.
 *   <li>White space and invisible characters (controls, zero-width characters, marks of writing direction that come with pasted
 *       Arabic) are layout: none of them can be stamped.
 *   <li>A colon that begins no symbol is an error, not a colon: a misspelt symbol must not turn into text unseen. A symbol's
 *       name holds at least one letter, so {@code 10:30:45} is refused too.
 *   <li>An escape before anything that is no sign is an error: {@code \d} would mean one thing to its writer and another here.
 *   <li>{@code ?} and {@code (8)} also fit a symbol: what cannot be read may have been one.
 *   <li>A separator that was read may be missing on the other side when folded; an unreadable character may not.
 * </ul>
 */
@NullMarked
package org.proofmark.notation;

import org.jspecify.annotations.NullMarked;
