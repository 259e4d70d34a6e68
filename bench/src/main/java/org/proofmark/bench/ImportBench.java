package org.proofmark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.proofmark.model.Author;
import org.proofmark.model.Batch;
import org.proofmark.model.Draft;
import org.proofmark.model.Handling;
import org.proofmark.model.Identification;
import org.proofmark.model.Item;
import org.proofmark.model.ItemClass;
import org.proofmark.model.Mark;
import org.proofmark.model.MarkType;
import org.proofmark.model.Recovery;
import org.proofmark.model.Reliability;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Source;
import org.proofmark.model.SourceKind;
import org.proofmark.model.SubjectId;
import org.proofmark.store.Appending;
import org.proofmark.store.Dossier;
import org.proofmark.store.Keyring;

/**
 * How fast a dossier takes in items, beside what SQLite alone does with the same rows in the same run.
 *
 * <p>{@code ImportBench [ITEMS] [FOLDER]}: appends ITEMS generated items (1,000,000 where not given) of three records each
 * (item, serial mark, identification) in one action, then works every view out again, gives one source another grade on
 * which every item depends, and prints a table: seconds, items a second, the ratio to the plain inserts, the same in processor time
 * (which says more on a busy machine), bytes an item. The
 * plain inserts are one table of ten text columns, a prepared statement, one transaction, the same journal and sync settings.
 * Run it with {@code -Xmx2g}, as the target says. FOLDER (a temporary one where not given) is emptied afterwards.
 */
public final class ImportBench {
    private static final int PER_RECOVERY = 500;
    private static final SubjectId TEAM = SubjectId.random();
    private static final SubjectId REPORT = SubjectId.random();

    private ImportBench() {}

    public static void main(String[] arguments) throws IOException {
        int items = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path folder = arguments.length > 1
                ? Files.createDirectories(Path.of(arguments[1]))
                : Files.createTempDirectory("proofmark-bench");
        try {
            Cost plain = Cost.of(() -> PlainInserts.run(folder.resolve("plain.db"), items));
            print("plain inserts", plain, items, plain);
            run(folder, items, plain);
        } finally {
            delete(folder);
        }
    }

    private static void run(Path folder, int items, Cost plain) throws IOException {
        Keyring keyring = new Keyring(folder.resolve("keys"), null);
        try (Dossier dossier = Dossier.create(folder.resolve("dossier"), keyring, new Author("bench", "bench"), null)) {
            dossier.append(List.of(
                    Draft.ofSource(TEAM, Source.of("Team", SourceKind.OWN_EXAMINATION)),
                    Draft.ofSource(REPORT, Source.of("Report", SourceKind.GOVERNMENT))));
            print("append", Cost.of(() -> append(dossier, items)), items, plain);
            System.out.printf(
                    Locale.ROOT,
                    "%-16s %,14d bytes an item%n",
                    "size",
                    Files.size(folder.resolve("dossier/records.db")) / items);
            print("read items", Cost.of(() -> read(dossier)), items, plain);
            print("rebuild", Cost.of(() -> dossier.rebuild(n -> {})), items, plain);
            print("re-grade", Cost.of(() -> regrade(dossier)), items, plain);
            print("verify", Cost.of(() -> verify(dossier)), items, plain);
        }
    }

    private static void append(Dossier dossier, int items) {
        SubjectId batch = SubjectId.random();
        try (Appending appending = dossier.appending(batch)) {
            appending.add(Draft.of(batch, new Batch("import", "bench.csv", null, null, null, items * 3L), REPORT));
            SubjectId recovery = SubjectId.random();
            for (int row = 0; row < items; row++) {
                GeneratedRow generated = GeneratedRow.of(row);
                if (row % PER_RECOVERY == 0) {
                    recovery = SubjectId.random();
                    appending.add(Draft.of(
                            recovery, Recovery.of("Recovery " + row / PER_RECOVERY, null, "Country P"), REPORT));
                }
                add(appending, generated, recovery);
            }
            appending.commit();
        }
    }

    private static void add(Appending appending, GeneratedRow row, SubjectId recovery) {
        SubjectId item = SubjectId.random();
        Item stated = new Item(
                ItemClass.WEAPON, row.type(), recovery, null, null, row.calibre(), row.tag(), null, null, null, null);
        appending.add(Draft.of(item, stated, REPORT).at("bench/item/" + row.number()));
        appending.add(Draft.of(item, Mark.read(MarkType.SERIAL, "receiver", row.serial()), REPORT));
        appending.add(Draft.of(
                item, new Identification(row.model(), row.maker(), row.country(), null, null, null, null), REPORT));
    }

    private static void read(Dossier dossier) {
        long[] seen = {0};
        try (Snapshot snapshot = dossier.snapshot(Handling.CONFIDENTIAL)) {
            snapshot.items(item -> seen[0] += item.marks().size());
        }
        System.out.printf(Locale.ROOT, "%-16s %,14d%n", "marks seen", seen[0]);
    }

    /** A new grade; every item has records from that source. */
    private static void regrade(Dossier dossier) {
        dossier.append(List.of(Draft.ofSource(
                REPORT, new Source("Report", SourceKind.GOVERNMENT, Reliability.B, 2, true, null, null))));
    }

    private static void verify(Dossier dossier) {
        var verification = dossier.verify(n -> {});
        if (!verification.isClean()) {
            throw new IllegalStateException(verification.faults().toString());
        }
    }

    private static void print(String step, Cost cost, int items, Cost plain) {
        System.out.printf(
                Locale.ROOT,
                "%-16s %8.1f s %,12.0f items/s  1/%-6.1f %8.1f s of processor  1/%.1f%n",
                step,
                cost.seconds(),
                items / cost.seconds(),
                cost.seconds() / plain.seconds(),
                cost.processor(),
                cost.processor() / plain.processor());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
