package org.proofmark.exchange;

import java.util.List;
import java.util.Set;

/** Which rows a subject or record is made of. */
sealed interface Condition {
    boolean holds(Row row) throws BadCell;

    /** Always. */
    record Always() implements Condition {
        @Override
        public boolean holds(Row row) {
            return true;
        }
    }

    /** At least one of the columns says something, or none does. */
    record Filled(List<CellText> cells, boolean wanted) implements Condition {
        @Override
        public boolean holds(Row row) {
            return cells.stream().anyMatch(c -> c.isFilled(row)) == wanted;
        }
    }

    /** The cell holds one of the words, without regard to case, or none of them. An empty cell holds none. */
    record OneOf(CellText cell, Set<String> words, boolean wanted) implements Condition {
        @Override
        public boolean holds(Row row) throws BadCell {
            String text = cell.read(row);
            return (text != null && words.contains(text)) == wanted;
        }
    }

    /** All hold. */
    record All(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(Row row) throws BadCell {
            for (Condition condition : conditions) {
                if (!condition.holds(row)) {
                    return false;
                }
            }
            return true;
        }
    }
}
