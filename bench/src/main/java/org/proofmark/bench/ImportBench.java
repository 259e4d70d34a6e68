package org.proofmark.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.proofmark.exchange.Import;
import org.proofmark.exchange.ImportPlan;
import org.proofmark.exchange.Mapping;
import org.proofmark.exchange.Progress;
import org.proofmark.model.Author;
import org.proofmark.model.Draft;
import org.proofmark.model.Handling;
import org.proofmark.model.Reliability;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Source;
import org.proofmark.model.SourceKind;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.store.Dossier;
import org.proofmark.store.Keyring;

/**
 * How fast a dossier takes in a table of items, beside what SQLite alone does with the same file in the same run.
 *
 * <p>{@code ImportBench [ITEMS] [FOLDER]}: writes a CSV file of ITEMS generated rows (1,000,000 where not given); inserts it
 * as it is into one table of text, with the same journal and sync settings; then plans and applies its import into a new
 * dossier (three records a row), reads every item, works every view out again, gives the one source on which every record
 * rests another grade, and verifies. Printed for each step: seconds, items a second, the ratio to the plain inserts, and the
 * processor time, which says more on a busy machine. Run it with {@code -Xmx2g}, as the target says. FOLDER (a temporary one
 * where not given) is emptied afterwards.
 */
public final class ImportBench {
    private final int items;
    private final Path folder;
    private final Cost plain;

    private ImportBench(int items, Path folder, Cost plain) {
        this.items = items;
        this.folder = folder;
        this.plain = plain;
    }

    public static void main(String[] arguments) throws IOException {
        int items = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        try (TemporaryFolder temporary = arguments.length > 1
                ? new TemporaryFolder(Files.createDirectories(Path.of(arguments[1])))
                : TemporaryFolder.create()) {
            Path folder = temporary.path();
            GeneratedRow.write(folder.resolve("items.csv"), items);
            Cost plain = Cost.of(() -> PlainInserts.run(folder.resolve("plain.db"), folder.resolve("items.csv")));
            ImportBench bench = new ImportBench(items, folder, plain);
            bench.print("plain inserts", plain);
            bench.run();
        }
    }

    private void run() throws IOException {
        Keyring keyring = new Keyring(folder.resolve("keys"), null);
        try (Dossier dossier = Dossier.create(folder.resolve("dossier"), keyring, new Author("bench", "bench"), null)) {
            print("import", Cost.of(() -> importAll(dossier)));
            print("read items", Cost.of(() -> read(dossier)));
            print("rebuild", Cost.of(() -> dossier.rebuild(n -> {})));
            print("re-grade", Cost.of(() -> regrade(dossier)));
            print("verify", Cost.of(() -> verify(dossier)));
        }
        // Closed, for only then is the write-ahead log folded into the file.
        long bytes = Files.size(folder.resolve("dossier/records.db"));
        System.out.printf(Locale.ROOT, "%-16s %,14d bytes an item%n", "size", bytes / items);
    }

    private void importAll(Dossier dossier) {
        Mapping mapping = Mapping.parse("bench.yaml", GeneratedRow.MAPPING.getBytes(StandardCharsets.UTF_8));
        ImportPlan[] plan = new ImportPlan[1];
        print(
                "  of which plan",
                Cost.of(() -> plan[0] = Import.plan(dossier, mapping, folder.resolve("items.csv"), Progress.NONE)));
        plan[0].apply(Progress.NONE);
    }

    private void read(Dossier dossier) {
        long[] seen = {0};
        try (Snapshot snapshot = dossier.snapshot(Handling.CONFIDENTIAL)) {
            snapshot.items(item -> seen[0] += item.marks().size());
        }
        expect(items, seen[0], "marks");
    }

    /** A new grade; every item has records from that source. */
    private static void regrade(Dossier dossier) {
        SubjectId report = source(dossier);
        dossier.append(List.of(Draft.ofSource(
                report, new Source("Report", SourceKind.GOVERNMENT, Reliability.B, 2, true, null, null))));
    }

    private static SubjectId source(Dossier dossier) {
        try (Snapshot snapshot = dossier.snapshot(Handling.CONFIDENTIAL);
                Stream<SubjectView> sources = snapshot.subjects("source")) {
            return sources.map(SubjectView::id).findFirst().orElseThrow();
        }
    }

    private static void verify(Dossier dossier) {
        var verification = dossier.verify(n -> {});
        if (!verification.isClean()) {
            throw new IllegalStateException(verification.faults().toString());
        }
    }

    private static void expect(long wanted, long seen, String what) {
        if (wanted != seen) {
            throw new IllegalStateException(seen + " " + what + " instead of " + wanted);
        }
    }

    private void print(String step, Cost cost) {
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
}
