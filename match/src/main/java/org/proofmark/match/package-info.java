/** Which rows of tables are about one thing. */
@NullMarked
package org.proofmark.match;

import org.jspecify.annotations.NullMarked;
