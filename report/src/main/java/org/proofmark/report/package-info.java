/** Dispatches with charts, maps and an appendix for every number; HTML and PDF. */
@NullMarked
package org.proofmark.report;

import org.jspecify.annotations.NullMarked;
