/** The mark index. */
@NullMarked
package org.proofmark.search;

import org.jspecify.annotations.NullMarked;
