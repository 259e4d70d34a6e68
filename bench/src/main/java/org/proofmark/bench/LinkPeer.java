package org.proofmark.bench;

import java.nio.file.Path;
import java.util.List;
import org.proofmark.match.LinkSpec;

/**
 * Something that links tables without labels. Each runs in a Java of its own, with the libraries of its own: what one takes is not
 * counted for another, and old libraries do not meet new ones.
 */
interface LinkPeer {
    /** Reads one table or two and names the pairs that it would call links, at a threshold that was fixed beforehand. */
    void link(LinkSpec spec, List<Path> files, Pairs links);

    /** Takes pairs of rows, counted from 0 through both tables; in any order, more than once, from several threads. */
    interface Pairs {
        void add(int first, int second);
    }
}
