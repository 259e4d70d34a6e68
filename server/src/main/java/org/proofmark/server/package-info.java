/** Web pages. Spring lives here. */
@NullMarked
package org.proofmark.server;

import org.jspecify.annotations.NullMarked;
