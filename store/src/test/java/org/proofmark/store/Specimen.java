package org.proofmark.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Author;
import org.proofmark.model.Batch;
import org.proofmark.model.Draft;
import org.proofmark.model.Media;
import org.proofmark.model.SubjectId;

/** A dossier with something in every table, of which tests take copies to break. */
final class Specimen {
    static final Author AUTHOR = new Author("tester", "laptop");

    private final Path folder;
    private final Keyring keyring;
    private final @Nullable String passphrase;
    private int copies;

    private Specimen(Path folder, @Nullable String passphrase) {
        this.folder = folder;
        this.keyring = new Keyring(folder.resolve("keys"), null);
        this.passphrase = passphrase;
    }

    static Specimen make(Path folder, @Nullable String passphrase) throws IOException {
        Specimen specimen = new Specimen(folder, passphrase);
        Path picture = Files.write(folder.resolve("picture.bin"), new byte[5000]);
        try (Dossier dossier = Dossier.create(specimen.original(), specimen.keyring, AUTHOR, passphrase)) {
            new History(new Random(11), dossier).write(12);
            SubjectId source = SubjectId.random();
            SubjectId batch = SubjectId.random();
            try (Appending appending = dossier.appending(batch)) {
                appending.add(Draft.of(batch, new Batch("import", null, null, null, null, 1), source));
                MediaLocker.Original stored = dossier.media().store(picture);
                appending.add(Draft.of(
                                SubjectId.random(),
                                new Media(
                                        stored.sha256(),
                                        stored.bytes(),
                                        null,
                                        "picture.bin",
                                        batch,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null),
                                source)
                        .at("file/99"));
                appending.commit();
            }
            dossier.undo(batch, source, "so that the view 'undone' has a row");
        }
        return specimen;
    }

    Path original() {
        return folder.resolve("original");
    }

    Keyring keyring() {
        return keyring;
    }

    Path copy() {
        Path copy = folder.resolve("copy" + copies++);
        try (Stream<Path> files = Files.walk(original())) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(original().relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    Database database(Path dossier) {
        return new Database(dossier.resolve(Database.FILE), passphrase);
    }

    /** Changes a dossier behind its back. */
    void sql(Path dossier, String... commands) throws SQLException {
        try (Connection connection = database(dossier).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            for (String command : commands) {
                statement.executeUpdate(command);
            }
        }
    }

    Verification verify(Path dossier) {
        try (Dossier opened = Dossier.read(dossier, keyring, passphrase)) {
            return opened.verify(n -> {});
        }
    }

    /** Every row of every table, in order. */
    List<String> dump(Path dossier) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = database(dossier).connect()) {
            for (String table : column(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1")) {
                String columns = String.join(
                        " || '|' || ",
                        column(connection, "SELECT 'quote(' || name || ')' FROM pragma_table_info('" + table + "')"));
                lines.addAll(column(connection, "SELECT " + columns + " FROM " + table + " ORDER BY 1"));
            }
        }
        return lines;
    }

    static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
