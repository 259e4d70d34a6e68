package org.proofmark.model;

import org.jspecify.annotations.Nullable;

/**
 * Who states things: a team's own examination, a newspaper, a ministry.
 *
 * @param title what it is called
 * @param reliability its grade after the Admiralty code; null counts as F, cannot be judged
 * @param credibility how credible its statements are unless one is graded by itself; null counts as 6, cannot be judged
 * @param interestedParty whether it has a stake in what it says
 * @param address where it can be read
 * @param published when it appeared
 */
public record Source(
        String title,
        SourceKind kind,
        @Nullable Reliability reliability,
        @Nullable Integer credibility,
        @Nullable Boolean interestedParty,
        @Nullable String address,
        @Nullable ImpreciseDate published)
        implements Payload {
    public Source {
        Checks.text("title of the source", title);
        Checks.present("kind of the source", kind);
        Checks.length("address", address);
        if (credibility != null) {
            new Grade(Reliability.F, credibility);
        }
    }

    public static Source of(String title, SourceKind kind) {
        return new Source(title, kind, null, null, null, null, null);
    }

    /** The grade of its statements where they carry none of their own. */
    public Grade grade() {
        return new Grade(reliability == null ? Reliability.F : reliability, credibility == null ? 6 : credibility);
    }
}
