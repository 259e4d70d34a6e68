/**
 * What chosen recoveries have in common that chance does not explain.
 *
 * <p>The sampling unit is the recovery, not the item: the weapons of one seizure came through the same hands and are
 * alike, so a test that treats them as independent draws finds something in nearly all data. Everything here that speaks
 * of chance therefore exchanges, weighs or counts whole recoveries.
 *
 * <p>Start at {@link org.proofmark.analysis.RecoveryTable}: recoveries with their items of one class. A {@link
 * org.proofmark.analysis.Comparison} chooses groups and a baseline. {@link org.proofmark.analysis.Commonality} looks for
 * patterns that are in <em>every</em> chosen recovery and asks how often recoveries drawn alike would do as much; {@link
 * org.proofmark.analysis.Sensitivity} asks whether one recovery or one item carries the answer. {@link
 * org.proofmark.analysis.PatternShares} gives shares, denominators, unknowns, intervals and rate ratios of any pattern.
 * {@link org.proofmark.analysis.EvidenceCuts} says how little physical evidence holds the groups together, and {@link
 * org.proofmark.analysis.StrengthRule} chooses the word: observed, consistent with, indicates, strongly indicates.
 *
 * <p>Where the data cannot carry an answer there is an {@link org.proofmark.analysis.Answer.CannotBeSaid} with what would
 * be needed. Formulas, sources and limits are in {@code METHODS.md}. Seized and traced weapons are not a random sample of
 * anything: no figure here speaks of weapons that nobody recovered.
 */
@NullMarked
package org.proofmark.analysis;

import org.jspecify.annotations.NullMarked;
