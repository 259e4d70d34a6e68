/** Benchmarks against peers in one run. */
@NullMarked
package org.proofmark.bench;

import org.jspecify.annotations.NullMarked;
