package org.proofmark.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place, under its names in several scripts; the first name is the one printed. */
public record Site(
        List<String> names,
        @Nullable SiteKind kind,
        @Nullable GeoPoint point,
        @Nullable String region,
        @Nullable String country,
        @Nullable String description)
        implements Payload {
    public Site {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new InvalidRecordException("The site has no name.", "Give at least one, if only 'unnamed site 1'.");
        }
    }
}
