/**
 * Links between items and recoveries, each with its evidence.
 *
 * <p>{@link org.proofmark.link.Links#find} reads a {@link org.proofmark.model.Snapshot} once and gives back a
 * {@link org.proofmark.link.Linkage}: links of ten closed {@link org.proofmark.link.LinkKind kinds}, and how many
 * candidates were not linked, and why. {@link org.proofmark.link.Links#betweenRecoveries} leaves what holds recoveries together.
 *
 * <p>A serial number is not a key. Numbers repeat across models and makers, and tools cut them: two weapons that share
 * {@code 382} share next to nothing. So every number is weighed before it links anything. {@link org.proofmark.link.Information}
 * says how many bits two readings share; {@link org.proofmark.link.Crowd} says how many comparable items there are for such an
 * agreement to come about by chance; {@link org.proofmark.link.Identity} says which stated fields agree and which contradict.
 * Where numbers lie so dense that none is rare, {@link org.proofmark.link.RepeatedNumbers} learns from contradictions how seldom two items bear one.
 * Every link that weighs numbers carries the sum, {@link org.proofmark.link.Weight} by weight. The thresholds are
 * {@link org.proofmark.link.LinkOptions}. A number alone never links two items, and a person's verdict that two
 * items differ is never overruled.
 *
 * <p>The finders, one for each kind, in the order in which they run: {@link org.proofmark.link.SameItems},
 * {@link org.proofmark.link.ForeignParts}, {@link org.proofmark.link.Mismatches}, {@link org.proofmark.link.EqualLots},
 * {@link org.proofmark.link.SerialRuns}, {@link org.proofmark.link.SecondaryMarks}, {@link org.proofmark.link.Alterations},
 * {@link org.proofmark.link.SameDocuments}, {@link org.proofmark.link.SameEntities}, {@link org.proofmark.link.SamePhotos}. Those
 * that compare numbers look at candidates only: fully read numbers meet under their {@link org.proofmark.notation.Folding#key}, shortened ones by their ends, partial ones by a bounded
 * scan ({@link org.proofmark.link.PartialScan}) over numbers of the same maker or model. Numbers that differ by one misreading meet under what is
 * left of them without a sign ({@link org.proofmark.link.MisreadKeys}); {@link org.proofmark.link.Misreads} sets them against how closely comparable
 * numbers lie, for the next of a run differs so, too. {@link org.proofmark.link.Link#isMisread} tells such links from the others. Entities meet under their words, pictures
 * under bands of their bits ({@link org.proofmark.link.NearHashes}).
 *
 * <p>Not every kind is evidence of the material. That two entities may be one, or that one picture is attached to two items, is a
 * reason to look into the records ({@link org.proofmark.link.LinkKind#isPhysical}) and holds no recoveries together.
 *
 * <p>People judge, and {@link org.proofmark.link.Judging} writes it down. What to ask them about,
 * {@link org.proofmark.link.Links#candidates}, does not depend on what they said. {@link org.proofmark.link.Judgements} reads what they said of each pair;
 * {@link org.proofmark.link.Clusters} are what their judgements join, and links where the dossier allows it
 * ({@link org.proofmark.link.ClusterOptions}), never two subjects that were judged different. Where edges contradict each other a
 * {@link org.proofmark.link.Conflict} says what to re-examine. {@link org.proofmark.link.Reviewers} says how far two of them
 * agree, {@link org.proofmark.link.JudgementQueue} what to ask next. On demand {@link org.proofmark.link.Learning} learns from them how probable
 * candidates are, and says whether that helps on pairs not learnt from; {@link org.proofmark.link.Calibration} is what a dossier then uses. All of it is a function of the set of records.
 *
 * <p>A link's statement holds no mark reading; its evidence does. A link says what agrees. It says nothing about guilt, and
 * nothing about who moved what.
 */
@NullMarked
package org.proofmark.link;

import org.jspecify.annotations.NullMarked;
