/**
 * Which rows of one table, or of two, are about the same thing: without labels, with a probability and reasons for each pair.
 *
 * <p>{@link org.proofmark.match.TableLinkage} is the whole way. {@link org.proofmark.match.LinkSpec} says what each column is, as
 * one would from its name. Rows become numbers ({@link org.proofmark.match.Rows}): each field of each row the number of a text in
 * {@link org.proofmark.match.Texts}. From then on there is no object per row or pair.
 *
 * <ol>
 *   <li><b>Candidates.</b> {@link org.proofmark.match.BlockKeys} makes keys of each field, equal or coarser;
 *       {@link org.proofmark.match.RuleChoice} chooses rules of one or two keys by what they catch for what they cost;
 *       {@link org.proofmark.match.Blocks} sorts the rows by each and goes through the pairs, each once. Blocks of more than 250
 *       rows are passed over: what so many share proves nothing by itself.
 *   <li><b>Levels.</b> {@link org.proofmark.match.FieldLevels} says how two values are alike: equal (by how many rows hold the
 *       value, {@link org.proofmark.match.Frequencies}), or graded by a {@link org.proofmark.match.Comparison} of the column's
 *       kind, or exchanged with another column, or known as another name of the same ({@link org.proofmark.match.Aliases}). A missing value
 *       says nothing; how much a row leaves out is a field of its own ({@link org.proofmark.match.Gaps}).
 *   <li><b>Model.</b> {@link org.proofmark.match.EmEstimate} estimates how often rows of one thing, and of two, are at each level,
 *       from a sample of candidates, and from pairs that show what is alike by chance ({@link org.proofmark.match.ByChance}). A score is the sum of the logarithms of their ratios: the weights of
 *       evidence of Fellegi and Sunter, in bits. How a
 *       field is alike by chance may depend on others ({@link org.proofmark.match.DependenceChoice}): a household is not a person,
 *       and a rare model tells its maker where a common one does not ({@link org.proofmark.match.Agreements}).
 *       Places change together where a thing is moved ({@link org.proofmark.match.Move}). Two weapons of one
 *       {@link org.proofmark.match.Delivery} have all but the number in common, and those of one {@link org.proofmark.match.Make}
 *       are numbered by one scheme.
 *   <li><b>Scores.</b> {@link org.proofmark.match.Scorer} scores every candidate, and stops as soon as a pair cannot make it: often
 *       before any text is looked at, by the {@link org.proofmark.match.Signs} that it holds. {@link org.proofmark.match.Breakdown}
 *       takes a score apart. What may be one of several things that came together competes ({@link org.proofmark.match.Rivals}).
 *   <li><b>Clusters.</b> {@link org.proofmark.match.Agglomeration} merges by the mean score, so that a chain of weak pairs does not
 *       hold; {@link org.proofmark.match.OneToOne} chooses partners where both tables are free of doubles.
 * </ol>
 *
 * <p>Work is cut into pieces that are the same in every run, so a run can be repeated to the last digit. The method, what it
 * assumes and where it fails: {@code METHODS.md}, "Linking tables".
 */
@NullMarked
package org.proofmark.match;

import org.jspecify.annotations.NullMarked;
