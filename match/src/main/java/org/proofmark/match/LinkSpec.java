package org.proofmark.match;

import java.util.List;

/**
 * What a user says about the tables: which column names the row, what the other columns are, and whether each row has at most
 * one partner in the other table (both tables are free of doubles).
 */
public record LinkSpec(String id, List<Field> fields, boolean oneToOne, char separator) {
    public LinkSpec {
        fields = List.copyOf(fields);
        if (fields.isEmpty()) {
            throw new LinkageException("The specification names no column. Say under \"columns\" what each column is.");
        }
    }
}
