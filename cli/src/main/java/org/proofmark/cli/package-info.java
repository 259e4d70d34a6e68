/** The proofmark command. */
@NullMarked
package org.proofmark.cli;

import org.jspecify.annotations.NullMarked;
