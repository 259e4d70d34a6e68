package org.proofmark.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dossier at one moment, as a reader of one clearance may see it. Everything that links, compares, analyses or reports
 * reads through this, and so cannot use what its reader may not see. Close it when done.
 */
public interface Snapshot extends AutoCloseable {

    /** What its reader is cleared for. */
    Handling clearance();

    /** Every recovery, by id. */
    Map<SubjectId, SubjectView> recoveries();

    /** Every item with its marks, in order of id. */
    void items(Consumer<SubjectView> each);

    /** Every subject of a kind ({@link SubjectView#KINDS}), in order of id; marks are not filled in. */
    Stream<SubjectView> subjects(String kind);

    /** The subjects of a kind that {@linkplain SubjectView#isNamed go by} a name, in order of id. */
    default List<SubjectView> named(String kind, String text) {
        try (Stream<SubjectView> subjects = subjects(kind)) {
            return subjects.filter(v -> v.isNamed(text)).toList();
        }
    }

    /** One subject with its marks; null where there is none, or none this reader may see. */
    @Nullable
    SubjectView subject(SubjectId id);

    /** Every record about a subject that this reader may see, those taken back and superseded included, oldest first. */
    List<Statement> statements(SubjectId id);

    /** Everything stated about a subject, side by side. Empty where this reader sees nothing. */
    Profile profile(SubjectId id);

    /** The kind and grade of a source: what statements are ranked by. {@link Standing#UNKNOWN} where nothing is known. */
    Standing standing(SubjectId source);

    /** The subjects that name {@code target} in the field {@code reference}, like the media {@code of} an item. */
    List<SubjectView> referring(SubjectId target, String reference);

    /** Every subject that names any other in the field {@code reference}, in no order. */
    default List<SubjectId> naming(String reference) {
        List<SubjectId> found = new ArrayList<>();
        for (String kind : SubjectView.KINDS) {
            try (Stream<SubjectView> subjects = subjects(kind)) {
                subjects.filter(v -> v.references().containsKey(reference))
                        .map(SubjectView::id)
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** How probable a link must be for the dossier to let it join items without a person; null: however probable, none does. */
    default @Nullable Double joinsFrom() {
        return null;
    }

    /** The hash under which a record is logged (RFC 6962 leaf hash, hexadecimal); null where there is no such record. */
    @Nullable
    String leafHash(RecordId id);

    @Override
    void close();
}
