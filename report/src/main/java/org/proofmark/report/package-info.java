/**
 * What goes out: a page that a person reads, and the same page as PDF.
 *
 * <p>{@link org.proofmark.report.GroupComparison} compares chosen recoveries with a baseline; {@link org.proofmark.report.Dispatch} is the report on it,
 * one class for each of its sections. Whatever number a section prints about the dossier goes through the {@code Appendix}, which gives it a link to its
 * rows and prints the rows, with record ids and leaf hashes, at the end. {@code Prose} keeps apart what the report says, what records say, and what a
 * method was set to; a test holds the body to it.
 *
 * <p>Records of one thing count once ({@code Duplicates}). {@link org.proofmark.report.JudgementSensitivity} works every figure out under two
 * other readings as well, an {@link org.proofmark.report.UnderReading} each.
 *
 * <p>A report is made of {@link org.proofmark.report.Markup}, pieces that are well-formed XML by construction: text enters only through
 * {@link org.proofmark.report.Escape}, elements only through {@link org.proofmark.report.Tag}. A {@link org.proofmark.report.Page} puts the house
 * style, the handling band and the SYNTHETIC band around them and is at once valid HTML for a browser and XHTML for {@link
 * org.proofmark.report.Pdf}. One file holds everything, pictures too, because a report travels by stick and is read without a network.
 *
 * <p>{@link org.proofmark.report.SvgBars} and {@link org.proofmark.report.SvgMap} draw on the server, so that page and paper show the same. They draw
 * what they are told and count nothing; every bar and dot can carry the link to the rows behind it. They mirror in right-to-left languages.
 *
 * <p>{@link org.proofmark.report.MarkPicture} draws the stand-ins for photographs in synthetic dossiers, and says so on the picture.
 *
 * <p>Everything here is a function of its arguments: no clock, no random source without a seed, no system font, no network. So the same dossier
 * gives the same report, byte for byte, and a hash of it means something.
 */
@NullMarked
package org.proofmark.report;

import org.jspecify.annotations.NullMarked;
