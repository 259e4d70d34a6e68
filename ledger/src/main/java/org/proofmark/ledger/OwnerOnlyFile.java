package org.proofmark.ledger;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small secret file, written beside its place, forced to the disk and moved there in one step. */
final class OwnerOnlyFile {
    private OwnerOnlyFile() {}

    static void write(Path path, byte[] content) throws IOException {
        Path target = path.toAbsolutePath();
        byte[] suffix = new byte[8];
        new SecureRandom().nextBytes(suffix);
        Path fresh = target.resolveSibling(
                target.getFileName() + "." + HexFormat.of().formatHex(suffix) + ".part");
        try {
            try (FileChannel channel = FileChannel.open(fresh, Set.of(CREATE_NEW, WRITE), ownerOnly(target))) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(target.getParent());
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Makes the move itself last through a power cut; only POSIX systems can open a folder for that. */
    private static void force(@Nullable Path folder) throws IOException {
        if (folder != null && knowsOwners(folder)) {
            try (FileChannel channel = FileChannel.open(folder, READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        return knowsOwners(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
