/** The dossier: SQLite, views, media locker. SQL lives here. */
@NullMarked
package org.proofmark.store;

import org.jspecify.annotations.NullMarked;
