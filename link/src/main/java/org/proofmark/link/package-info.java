/** Links between items and recoveries, each with its evidence. */
@NullMarked
package org.proofmark.link;

import org.jspecify.annotations.NullMarked;
