/** Records and vocabularies of the field, imprecise dates, grades, the Snapshot reader. */
@NullMarked
package org.proofmark.model;

import org.jspecify.annotations.NullMarked;
