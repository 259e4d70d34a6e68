/** Commonality of recoveries against a baseline; reads Snapshot. */
@NullMarked
package org.proofmark.analysis;

import org.jspecify.annotations.NullMarked;
