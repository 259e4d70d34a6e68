package org.proofmark.model;

import java.util.HashMap;
import java.util.Map;

/**
 * Reads version 1 of the mark record. No such record was ever in use: the version is made up, and kept so that the way an
 * old record is read is shown and tested from the first day. It had {@code text} and {@code legible} where version 2 has
 * {@code reading} and {@code state}.
 */
final class OldMarks {
    private OldMarks() {}

    static Map<String, Object> fromVersion1(Map<String, Object> old) {
        Map<String, Object> mark = new HashMap<>(old);
        Object text = mark.remove("text");
        Object legible = mark.remove("legible");
        if (text != null) {
            mark.put("reading", text);
        }
        mark.put("state", Boolean.FALSE.equals(legible) || text == null ? "illegible" : "read");
        return mark;
    }
}
