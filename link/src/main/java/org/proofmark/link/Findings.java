package org.proofmark.link;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where the finders put links, candidates withheld, and notes on what could not be looked at. */
final class Findings {
    private final List<Link> links = new ArrayList<>();
    private final Map<Withheld, Long> withheld = new EnumMap<>(Withheld.class);
    private final List<String> notes = new ArrayList<>();

    void add(Link link) {
        links.add(link);
    }

    void withhold(Withheld reason) {
        withhold(reason, 1);
    }

    void withhold(Withheld reason, long count) {
        withheld.merge(reason, count, Long::sum);
    }

    void note(String note) {
        notes.add(note);
    }

    List<Link> links() {
        return links;
    }

    Map<Withheld, Long> withheld() {
        return withheld;
    }

    List<String> notes() {
        return notes;
    }
}
