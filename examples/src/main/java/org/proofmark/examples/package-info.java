/**
 * The two example dossiers, and the generator of their made-up rows.
 *
 * <p>An example of evidence software must not look like evidence. So each dossier keeps two kinds of file apart. Files with
 * {@code published} in their names hold facts that are public, each with the source that states it; they are written by hand. All other
 * files are made up by this module from a fixed seed: nobody's serial number stands in them (every number begins with
 * {@code SYN}), no real maker, company or supplier, and their mappings flag every record as synthetic.
 *
 * <p>The generator is also a known answer. {@link org.proofmark.examples.PlantedLinks} puts a stated number of links between
 * the three recoveries of {@link org.proofmark.examples.NorthEastSyria}, and {@code known-answers.csv} lists them: what a
 * program should find there, and what it should not. Weapons of one recovery resemble one another, as they do in the field:
 * {@link org.proofmark.examples.PolyaUrn} draws them so.
 *
 * <p>{@link org.proofmark.examples.Generate} writes the files. The same seed gives the same bytes on any machine: chance comes
 * from a generator whose algorithm is part of Java's specification, and no floating-point function is used.
 */
@NullMarked
package org.proofmark.examples;

import org.jspecify.annotations.NullMarked;
