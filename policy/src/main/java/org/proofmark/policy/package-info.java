/**
 * Who may see what, decided here alone.
 *
 * <p>Every record is handled as public, internal, restricted or confidential. A reader has a clearance, and sees a record
 * whose handling is no stricter. What is derived from records is handled as the strictest of them, and is synthetic as soon
 * as one of them is: {@link org.proofmark.policy.Caveat} carries both, and joins.
 *
 * <p>A reader of lower clearance is not shown a masked version of what others see: profiles, shares and findings are computed
 * again from the records that this reader may see, so no number leaks what stands behind it. Only taking back works across
 * clearances: a record that was retracted or superseded by one the reader may not see does not count for that reader either,
 * because what is known to be wrong must not be shown to anybody.
 */
@NullMarked
package org.proofmark.policy;

import org.jspecify.annotations.NullMarked;
