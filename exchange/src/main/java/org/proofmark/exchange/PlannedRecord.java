package org.proofmark.exchange;

import org.proofmark.model.Draft;

/**
 * One record of a plan.
 *
 * @param row the row that makes it, as a spreadsheet counts them
 * @param draft the record as it will be written, but for the ids of new subjects, which are drawn when the plan is applied
 */
public record PlannedRecord(long row, Outcome outcome, Draft draft) {}
