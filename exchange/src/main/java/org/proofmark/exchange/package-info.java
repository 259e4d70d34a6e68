/** Import and export formats. */
@NullMarked
package org.proofmark.exchange;

import org.jspecify.annotations.NullMarked;
