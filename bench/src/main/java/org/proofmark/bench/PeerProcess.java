package org.proofmark.bench;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.proofmark.match.LinkSpecReader;

/**
 * What runs in the Java of a peer: {@code PeerProcess NAME SPECIFICATION RESULT TABLE [TABLE]}. The result holds the peak of the heap
 * in megabytes, four bytes, and then the pairs, eight bytes each.
 */
final class PeerProcess {
    private PeerProcess() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> files = Arrays.stream(arguments).skip(3).map(Path::of).toList();
        PairList pairs = new PairList();
        LinkPeers.make(arguments[0]).link(LinkSpecReader.read(Path.of(arguments[1])), files, pairs);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2]))))) {
            out.writeInt((int) Memory.peakMegabytes());
            for (long pair : pairs.distinct()) {
                out.writeLong(pair);
            }
        }
    }
}
