package org.proofmark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.proofmark.model.Media;
import org.proofmark.model.Statement;
import org.proofmark.store.Verification.Fault;

/** Hashes every original again that any record names, whether it counts or was taken back. */
final class MediaCheck {
    private final Connection connection;
    private final MediaLocker locker;
    private final Consumer<Fault> faults;
    private final Consumer<String> notes;

    MediaCheck(Connection connection, MediaLocker locker, Consumer<Fault> faults, Consumer<String> notes) {
        this.connection = connection;
        this.locker = locker;
        this.faults = faults;
        this.notes = notes;
    }

    /** The number of originals that were checked. */
    long run() throws SQLException {
        Set<String> named = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(
                        "SELECT r.envelope, p.body FROM record r JOIN payload p ON p.rid = r.rid WHERE r.type = 'media'");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                Statement statement = Sealed.read(rows.getBytes(1), rows.getBytes(2));
                if (statement.payload() instanceof Media media && named.add(media.sha256())) {
                    check(media);
                }
            }
        }
        List<String> loose =
                locker.contents().stream().filter(hash -> !named.contains(hash)).toList();
        if (!loose.isEmpty()) {
            notes.accept(
                    "Belonging to no record in the media folder: " + loose.size() + ", the first " + loose.getFirst()
                            + ". An action that stored it did not finish; it does no harm and may be deleted.");
        }
        return named.size();
    }

    private void check(Media media) {
        if (!locker.holds(media.sha256())) {
            faults.accept(new Fault("media", media.sha256(), "the original of " + media.fileName() + " is missing"));
        } else if (!locker.isIntact(media.sha256())) {
            faults.accept(new Fault("media", media.sha256(), "the original of " + media.fileName() + " was changed"));
        }
    }
}
