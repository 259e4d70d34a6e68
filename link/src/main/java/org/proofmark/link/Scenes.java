package org.proofmark.link;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;

/** Where and when items were recovered: two teams that come to one place on one day document one recovery under two ids. */
final class Scenes {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Map<SubjectId, String> scenes = new HashMap<>();

    Scenes(Snapshot snapshot) {
        snapshot.recoveries().forEach((id, recovery) -> scenes.put(id, scene(recovery)));
    }

    private static String scene(SubjectView recovery) {
        String place = FieldText.of(recovery.value("place"));
        String day = recovery.value("date");
        return place == null || day == null || !DAY.matcher(day).matches()
                ? recovery.id().toString()
                : day + " " + place;
    }

    /** Equal for recoveries of one place and day; of a recovery without either only for itself. Null for none. */
    @Nullable
    String of(@Nullable SubjectId recovery) {
        return recovery == null ? null : scenes.getOrDefault(recovery, recovery.toString());
    }
}
