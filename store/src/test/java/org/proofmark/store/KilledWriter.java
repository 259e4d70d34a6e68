package org.proofmark.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.proofmark.model.Basis;
import org.proofmark.model.Batch;
import org.proofmark.model.Claim;
import org.proofmark.model.Draft;
import org.proofmark.model.Item;
import org.proofmark.model.ItemClass;
import org.proofmark.model.Media;
import org.proofmark.model.RecordId;
import org.proofmark.model.SubjectId;

/**
 * A program to be killed: it imports batches, adds media and enters single records for ever, and prints a line for each
 * action after it was acknowledged: {@code batch ID RECORDS}, {@code media SHA256 RECORD} or {@code entry RECORD}.
 */
final class KilledWriter {
    static final int LARGEST_BATCH = 9_000;

    private KilledWriter() {}

    /** Arguments: dossier, keyring, scratch folder, seed. */
    public static void main(String[] arguments) throws IOException {
        Path scratch = Path.of(arguments[2]);
        Random random = new Random(Long.parseLong(arguments[3]));
        PrintStream out = System.out;
        SubjectId source = SubjectId.random();
        try (Dossier dossier =
                Dossier.open(Path.of(arguments[0]), new Keyring(Path.of(arguments[1]), null), Specimen.AUTHOR, null)) {
            out.println("ready");
            while (true) {
                out.println(
                        switch (random.nextInt(3)) {
                            case 0 -> batch(dossier, source, random);
                            case 1 -> media(dossier, source, scratch, random);
                            default -> entry(dossier, source);
                        });
            }
        }
    }

    private static String batch(Dossier dossier, SubjectId source, Random random) {
        SubjectId batch = SubjectId.random();
        // Now and then more than one block, so that some of a batch is in the file before the rest is even sealed.
        int items = random.nextInt(4) == 0 ? LARGEST_BATCH : random.nextInt(1, 200);
        try (Appending appending = dossier.appending(batch)) {
            appending.add(Draft.of(batch, new Batch("import", null, null, null, null, items), source));
            for (int i = 0; i < items; i++) {
                appending.add(Draft.of(SubjectId.random(), Item.of(ItemClass.WEAPON, "rifle", null), source));
            }
            appending.commit();
        }
        return "batch " + batch + " " + items;
    }

    private static String media(Dossier dossier, SubjectId source, Path scratch, Random random) throws IOException {
        byte[] bytes = new byte[random.nextInt(1, 300_000)];
        random.nextBytes(bytes);
        Path picture = Files.write(scratch.resolve("picture.bin"), bytes);
        MediaLocker.Original stored = dossier.media().store(picture);
        RecordId id = dossier.append(List.of(Draft.of(
                        SubjectId.random(),
                        new Media(
                                stored.sha256(),
                                stored.bytes(),
                                null,
                                "picture.bin",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        source)))
                .getFirst();
        return "media " + stored.sha256() + " " + id;
    }

    private static String entry(Dossier dossier, SubjectId source) {
        RecordId id = dossier.append(List.of(
                        Draft.of(SubjectId.random(), Claim.exact("weapons", Basis.OBSERVED, 270, "count"), source)))
                .getFirst();
        return "entry " + id;
    }
}
