package org.proofmark.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.proofmark.model.Author;
import org.proofmark.model.Handling;
import org.proofmark.model.Payload;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.store.Dossier;
import org.proofmark.store.Keyring;

/** A new dossier in a folder, and files to import into it. */
final class Desk implements AutoCloseable {
    /** Items with a recovery, a serial and an identification, as most tests need them. */
    static final String MAPPING = """
            name: test
            empty: [n/a]
            source: { title: Test list, kind: partner, reliability: B, credibility: 2 }
            subjects:
              - name: recovery
                key: [case]
                shared: yes
                when: { column: case, filled: true }
                records:
                  - type: recovery
                    fields: { name: case, date: { column: date, as: date } }
              - name: item
                key: [no]
                records:
                  - type: item
                    fields: { class: class, recovery: { subject: recovery }, quantity: { column: quantity, thousands: "," } }
                    attributes: { found by: finder }
                  - type: mark
                    when: { column: serial, filled: true }
                    fields: { type: { value: serial }, place: { value: receiver }, state: { value: read }, reading: serial }
            """;

    static final String HEADER = "no,case,date,class,quantity,serial,finder\n";

    private final Path folder;
    private final Dossier dossier;
    private int files;

    Desk(Path folder) {
        this.folder = folder;
        this.dossier = Dossier.create(
                folder.resolve("dossier"),
                new Keyring(folder.resolve("keys"), null),
                new Author("tester", "desk"),
                null);
    }

    Dossier dossier() {
        return dossier;
    }

    /** A new file with this text. */
    Path file(String name, String text) {
        return file(name, text, StandardCharsets.UTF_8);
    }

    Path file(String name, String text, Charset charset) {
        return file(name, text.getBytes(charset));
    }

    Path file(String name, byte[] bytes) {
        try {
            Path folderOfFile = Files.createDirectories(folder.resolve("file" + ++files));
            return Files.write(folderOfFile.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Mapping mapping(String yaml) {
        return Mapping.parse("test.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    ImportPlan plan(String yaml, Path file) {
        return Import.plan(dossier, mapping(yaml), file, Progress.NONE);
    }

    /** Rows under {@link #HEADER}, read by {@link #MAPPING}. */
    ImportPlan plan(String rows) {
        return plan(MAPPING, file("list.csv", HEADER + rows));
    }

    SubjectId apply(ImportPlan plan) {
        SubjectId batch = plan.apply(Progress.NONE);
        if (batch == null) {
            throw new AssertionError("Nothing was written.");
        }
        return batch;
    }

    void undo(SubjectId batch) {
        dossier.undo(batch, batch, "test");
    }

    SubjectView view(String locator) {
        SubjectId id = dossier.located(locator);
        try (Snapshot all = dossier.snapshot(Handling.CONFIDENTIAL)) {
            SubjectView view = id == null ? null : all.subject(id);
            if (view == null) {
                throw new AssertionError("Nothing is at " + locator);
            }
            return view;
        }
    }

    /** All records about the subject at a locator, old ones too. */
    List<Statement> statements(String locator) {
        try (Snapshot all = dossier.snapshot(Handling.CONFIDENTIAL)) {
            return all.statements(view(locator).id());
        }
    }

    /** The payloads about the subject at a locator that count. */
    List<Payload> said(String locator) {
        try (Snapshot all = dossier.snapshot(Handling.CONFIDENTIAL)) {
            return all.profile(view(locator).id()).groups().stream()
                    .flatMap(g -> g.ranked().stream())
                    .map(Statement::payload)
                    .toList();
        }
    }

    @Override
    public void close() {
        dossier.close();
    }
}
