/**
 * The mark index and the index of headstamps.
 *
 * <p>The mark index: a monitor types what can be read of a half ground off number, and finds it among ten million marks before the
 * finger leaves the key.
 *
 * <p>A search index knows words, and a fuzzy index knows edits; neither knows a character that may be 8 or B, two that were
 * ground off, or a reading of which the stored side is doubtful as well. Here every place of a reading is a set of signs, in the
 * question and in what is stored, and two readings meet where one string fits both ({@link org.proofmark.notation.Matching}); on
 * top of that, one or two misreads may be allowed.
 *
 * <p>From the outside: {@link org.proofmark.search.MarkIndex} takes marks and answers a {@link org.proofmark.search.Question}
 * with {@link org.proofmark.search.Hits}: the exact count, and the best, ranked by the misread model.
 *
 * <p>Inside, in the order in which a search meets them:
 *
 * <ul>
 *   <li>{@code RowCoder} turns a reading into a <em>row</em>: one byte a place, a folded sign or a set of them ({@code Codes}).
 *   <li>{@code Pattern} turns the question into an automaton over such codes; {@code RowMatcher} runs it over one row, in a few
 *       dozen nanoseconds, and says with how many misreads it fits. All else only saves it work.
 *   <li>Rows lie in {@code Segment}s, sorted. {@code Order} sees the sorted rows, and a suffix array over their rests, as a trie
 *       whose nodes are ranges; {@code Walk} goes down it with a <em>window</em> of the pattern, a few neighbouring places;
 *       {@code Sieve} looks at what is left of it at the bottom.
 *   <li>{@code Plan} chooses the windows: with {@code k} misreads, {@code k + 1} windows without a place in common, for one of
 *       them must have been read rightly. {@code Expected} foresees what each costs, from how often codes follow each other.
 *       Without misreads two windows may meet ({@code Lookups}): only rows in which both stand are looked at.
 *   <li>Rows that were found lie all over the memory. {@code FarRows} touches many before it looks at any, and passes by those
 *       that lack a sign ({@code Needed}).
 *   <li>Where no windows are rare, {@code SliceScan} looks at all rows, 64 at a time: the rows stand once more in {@code Slices}
 *       of bits, and the automaton's states are words of 64 rows. Rows that lie together begin alike: what they share is read once
 *       ({@code SharedBeginning}), and when few of them can still fit, these are looked at one by one. This bounds the time of
 *       every search. Whether it is the quicker way is tried on a few chunks, not foreseen.
 *   <li>{@code Found} counts, {@code Ranking} weighs, {@code Hits} goes out.
 * </ul>
 *
 * <p>New rows are loose at first and matched one by one; in the background they become small segments, and small segments larger
 * ones ({@code Merging}). A segment is never changed: readers hold {@code Contents}, an immutable list of what there was when
 * they began. {@code SavedIndex} writes segments as files that are mapped back in when the index is opened.
 *
 * <p>{@link org.proofmark.search.HeadstampIndex} is small and made otherwise: a headstamp may be turned, and there are few
 * different ones. {@code HeadstampGroups} keeps those that differ by a rotation as one; {@code EntryFits} holds each entry of a
 * question against every different stored entry in {@code EntryList}, from either side; {@code HeadstampSearch} lays the groups
 * that may fit on the question, in twelve ways, by looking into these tables.
 *
 * <p>What looks odd, and why:
 *
 * <ul>
 *   <li>Ways that find the same thing are chosen by guessed cost. Guesses may be wrong, answers may not: the tests force every
 *       way and compare it with a plain table.
 *   <li>Rows with separators have segments of their own: a separator may be passed over, so that distances within such a row are
 *       not those of the pattern, and the quick sieve is of no use.
 *   <li>Rows with gaps have no suffix array: a gap fits everything, so that the array would tell nothing.
 *   <li>A rest of one place is not in the suffix array. Nothing is looked up by a single sign, it would find too much.
 *   <li>There are codes for 20 signs beyond Western letters, digits and separators, and for 192 sets. A sign beyond these fits
 *       any sign: too much is found then, never too little, and the ranking puts it last.
 * </ul>
 */
@NullMarked
package org.proofmark.search;

import org.jspecify.annotations.NullMarked;
