package org.proofmark.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proofmark.ledger.Hash;
import org.proofmark.model.InvalidRecordException;
import org.proofmark.model.SubjectId;

/**
 * The pairs that an account put off, the last one last: a note beside the records, of use to nobody else. It says nothing about the two,
 * is in no log and no backup, and may be thrown away. That of an encrypted dossier is never written.
 */
public final class SkippedPairs {
    /** Whoever puts off more has seen the first long ago. */
    static final int MOST = 1_000;

    private final @Nullable Path file;
    private final Deque<Pair> pairs = new ArrayDeque<>();

    /** Two subjects, in the order in which they were shown. */
    public record Pair(SubjectId one, SubjectId other) {
        private static @Nullable Pair read(String line) {
            String[] ids = line.split(" ", -1);
            try {
                return ids.length == 2 ? new Pair(SubjectId.parse(ids[0]), SubjectId.parse(ids[1])) : null;
            } catch (InvalidRecordException e) {
                return null;
            }
        }

        private String line() {
            return one + " " + other + "\n";
        }
    }

    private SkippedPairs(@Nullable Path file) {
        this.file = file;
    }

    /** @param folder null: nothing is read or written */
    static SkippedPairs of(String account, @Nullable Path folder) {
        if (folder == null) {
            return new SkippedPairs(null);
        }
        // An account may be called what no file can be.
        String name = Hash.sha256(account.getBytes(StandardCharsets.UTF_8)).hex();
        SkippedPairs skipped = new SkippedPairs(folder.resolve(name));
        skipped.read();
        return skipped;
    }

    private void read() {
        if (file == null || !Files.isReadable(file)) {
            return;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                Pair pair = Pair.read(line);
                if (pair != null) {
                    pairs.add(pair);
                }
            }
        } catch (IOException e) {
            // A note that cannot be read, or is none, is as none.
            pairs.clear();
        }
    }

    public synchronized List<Pair> all() {
        return List.copyOf(pairs);
    }

    /** Puts a pair off, after all others. */
    public synchronized void add(Pair pair) {
        pairs.remove(pair);
        pairs.add(pair);
        while (pairs.size() > MOST) {
            pairs.removeFirst();
        }
        if (file != null) {
            write(file);
        }
    }

    private void write(Path to) {
        String text = pairs.stream().map(Pair::line).collect(Collectors.joining());
        try {
            Files.createDirectories(to.toAbsolutePath().resolveSibling(""));
            Durable.write(to, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new DossierException(
                    "The pairs that were skipped cannot be written to " + to + ": " + e.getMessage() + ".",
                    "Check the permissions and the free space of the disk.",
                    e);
        }
    }
}
