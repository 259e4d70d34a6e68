/** Who may see what; the caveat of anything derived. */
@NullMarked
package org.proofmark.policy;

import org.jspecify.annotations.NullMarked;
