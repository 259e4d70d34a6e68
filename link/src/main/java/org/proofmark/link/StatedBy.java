package org.proofmark.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.proofmark.model.Profile;
import org.proofmark.model.ProfileField;
import org.proofmark.model.RecordId;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;

/** Finds the records that state the preferred value of a field. */
final class StatedBy {
    private static final Set<String> TYPES = Set.of("item", "identification");

    private StatedBy() {}

    /** The record of this type and facet that counts first for a subject; none where nothing is stated. */
    static List<RecordId> first(Snapshot snapshot, SubjectId subject, String type, String facet) {
        return snapshot.profile(subject)
                .groups(type)
                .filter(g -> g.facet().equals(facet))
                .map(g -> g.preferred().id())
                .limit(1)
                .toList();
    }

    /** One record for each of the fields that is stated of the subject, in the order of the fields. */
    static List<RecordId> records(Snapshot snapshot, SubjectId subject, List<String> fields) {
        Profile profile = snapshot.profile(subject);
        List<RecordId> records = new ArrayList<>(fields.size());
        for (String field : fields) {
            profile.groups().stream()
                    .filter(g -> TYPES.contains(g.type()))
                    .flatMap(g -> g.fields().stream())
                    .filter(f -> f.name().equals(field))
                    .map(ProfileField::preferred)
                    .map(v -> v.statement().id())
                    .findFirst()
                    .filter(id -> !records.contains(id))
                    .ifPresent(records::add);
        }
        return records;
    }
}
