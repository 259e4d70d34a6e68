package org.proofmark.link;

import java.util.List;
import org.proofmark.model.RecordId;

/**
 * One reason for a link.
 *
 * @param records the records it rests on; empty only for what was counted over the whole dossier
 * @param fields what in those records it rests on: {@code maker}, {@code serial mark at bolt}…
 * @param why in words, mark readings included; not for publication
 */
public record Evidence(List<RecordId> records, List<String> fields, String why) {
    public Evidence {
        records = List.copyOf(records);
        fields = List.copyOf(fields);
    }
}
