package org.proofmark.bench;

import java.util.List;
import java.util.stream.Stream;

/** What can link tables, by name. A peer in Java enters the benchmark by a line here and its jars in the {@code pom.xml}. */
final class LinkPeers {
    static final String OURS = "proofmark";
    static final List<String> NAMES = List.of(OURS, "duke", "jedai", "jedai-pruned");

    private LinkPeers() {}

    /** Those that can run here: the Python one needs a Python with the right packages. */
    static List<String> present() {
        return PythonPeer.interpreter().isPresent()
                ? Stream.concat(NAMES.stream(), Stream.of(PythonPeer.NAME)).toList()
                : NAMES;
    }

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
