/** Mark notation and headstamps: parse, print, compare. */
@NullMarked
package org.proofmark.notation;

import org.jspecify.annotations.NullMarked;
