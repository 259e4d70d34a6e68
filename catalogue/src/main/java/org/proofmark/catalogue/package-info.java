/**
 * The reference table of the field, names, and the identification aid.
 */
@NullMarked
package org.proofmark.catalogue;

import org.jspecify.annotations.NullMarked;
