package org.proofmark.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.zip.CRC32C;

/** To which subject the marks of the mark index belong, by their number there. Numbers are given once and in ascending order. */
final class MarkOwners {
    private static final String FILE = "owners";

    private int[] subjects = new int[1024];
    private short[] ordinals = new short[1024];
    private int count;

    /** Gives the next number to a mark. */
    int add(int sid, int ordinal) {
        if (count == subjects.length) {
            subjects = Arrays.copyOf(subjects, count + (count >> 1));
            ordinals = Arrays.copyOf(ordinals, count + (count >> 1));
        }
        subjects[count] = sid;
        ordinals[count] = (short) ordinal;
        return count++;
    }

    int count() {
        return count;
    }

    /** The subject's short form. */
    int subject(int mark) {
        return subjects[mark];
    }

    /** The how manieth of the subject's marks it is, from 0. */
    int ordinal(int mark) {
        return ordinals[mark];
    }

    /** Every number that was given to a mark of one of these subjects. One pass over all: a few milliseconds for millions. */
    void marksOf(BitSet these, IntConsumer each) {
        for (int mark = 0; mark < count; mark++) {
            if (these.get(subjects[mark])) {
                each.accept(mark);
            }
        }
    }

    /** Tells two tables of owners apart. */
    String digest() {
        CRC32C digest = new CRC32C();
        ByteBuffer bytes = ByteBuffer.allocate(count * (Integer.BYTES + Short.BYTES));
        for (int mark = 0; mark < count; mark++) {
            bytes.putInt(subjects[mark]).putShort(ordinals[mark]);
        }
        digest.update(bytes.flip());
        return count + "-" + digest.getValue();
    }

    void save(Path directory) throws IOException {
        Path unfinished = directory.resolve(FILE + ".new");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
            out.writeInt(count);
            for (int mark = 0; mark < count; mark++) {
                out.writeInt(subjects[mark]);
                out.writeShort(ordinals[mark]);
            }
        }
        Files.move(
                unfinished,
                directory.resolve(FILE),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    static MarkOwners open(Path directory) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(directory.resolve(FILE))))) {
            MarkOwners owners = new MarkOwners();
            int count = in.readInt();
            for (int mark = 0; mark < count; mark++) {
                owners.add(in.readInt(), in.readShort());
            }
            return owners;
        }
    }
}
