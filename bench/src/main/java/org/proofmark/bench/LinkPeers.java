package org.proofmark.bench;

import java.util.List;

/** What can link tables, by name. A peer enters the benchmark by a line here and its jars in the {@code pom.xml}. */
final class LinkPeers {
    static final String OURS = "proofmark";
    static final List<String> NAMES = List.of(OURS, "duke", "jedai", "jedai-pruned");

    private LinkPeers() {}

    /** No class of a peer is loaded but of the one that is asked for: the others' libraries are not there. */
    static LinkPeer make(String name) {
        return switch (name) {
            case OURS -> new OwnPeer();
            case "duke" -> new DukePeer();
            case "jedai" -> new JedaiPeer(false);
            case "jedai-pruned" -> new JedaiPeer(true);
            default ->
                throw new IllegalArgumentException("There is no peer ‘" + name + "’. Use some of " + NAMES + ".");
        };
    }

    /** The folder that the jars of a peer are in. */
    static String folder(String name) {
        return name.split("-", 2)[0];
    }
}
