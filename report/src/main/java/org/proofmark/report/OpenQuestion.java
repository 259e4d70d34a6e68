package org.proofmark.report;

import org.proofmark.link.Edge;
import org.proofmark.model.SubjectView;

/**
 * A pair that nobody decided, and what the answer <em>same</em> would do to the counts.
 *
 * @param link why the two may be one
 * @param leftOut the item that would no longer be counted
 * @param counted the item that would stand for it
 * @param chosen whether the item left out is of a chosen recovery
 */
public record OpenQuestion(Edge link, SubjectView leftOut, SubjectView counted, boolean chosen) {}
