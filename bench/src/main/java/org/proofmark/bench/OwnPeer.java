package org.proofmark.bench;

import java.nio.file.Path;
import java.util.List;
import org.proofmark.match.LinkSpec;
import org.proofmark.match.TableLinkage;

/** Our own linkage. */
final class OwnPeer implements LinkPeer {
    @Override
    public void link(LinkSpec spec, List<Path> files, Pairs links) {
        TableLinkage linkage = TableLinkage.link(spec, files);
        for (int edge = 0; edge < linkage.edges(); edge++) {
            if (linkage.isLinked(edge)) {
                links.add(linkage.first(edge), linkage.second(edge));
            }
        }
    }
}
