package org.proofmark.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** One writer at a time: a lock on a file of the dossier that the system lifts when the process ends, however it ends. */
final class DossierLock implements AutoCloseable {
    private final FileChannel channel;

    private DossierLock(FileChannel channel) {
        this.channel = channel;
    }

    static DossierLock take(Path dossier) {
        Path file = dossier.resolve("writer.lock");
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                String holder = read(channel);
                channel.close();
                throw new DossierException(
                        "The dossier " + dossier + " is being written by " + holder + ".",
                        "Wait until it is done, or close it; reading is possible meanwhile.");
            }
            channel.truncate(0);
            String self = "process " + ProcessHandle.current().pid() + " since "
                    + Instant.now().truncatedTo(ChronoUnit.SECONDS);
            channel.write(ByteBuffer.wrap(self.getBytes(StandardCharsets.UTF_8)), 0);
            return new DossierLock(channel);
        } catch (IOException e) {
            throw new DossierException(
                    "The dossier " + dossier + " cannot be written: " + e.getMessage() + ".",
                    "Check its permissions and the free space of its disk.",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            // Beyond the text, so that others can read who holds it on systems whose locks are mandatory.
            return channel.tryLock(1 << 20, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(200);
        int length = channel.read(text, 0);
        return length <= 0 ? "another process" : new String(text.array(), 0, length, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DossierException(
                    "The writer lock could not be given back.", "It is lifted when the program ends.", e);
        }
    }
}
