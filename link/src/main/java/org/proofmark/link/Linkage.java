package org.proofmark.link;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.proofmark.model.Handling;

/**
 * What a search for links came to.
 *
 * @param links by kind, then by the ids of their items
 * @param withheld how many candidates were not linked, by reason
 * @param notes what was cut off or could not be looked at, in words; empty where everything was
 * @param items how many items were read: what all frequencies refer to
 * @param handling the strictest handling of everything read, for frequencies rest on all of it
 * @param synthetic whether anything read is synthetic
 */
public record Linkage(
        List<Link> links,
        Map<Withheld, Long> withheld,
        List<String> notes,
        long items,
        Handling handling,
        boolean synthetic) {
    public Linkage {
        links = List.copyOf(links);
        notes = List.copyOf(notes);
    }

    /** The links of one kind, in order. */
    public Stream<Link> of(LinkKind kind) {
        return links.stream().filter(l -> l.kind() == kind);
    }
}
