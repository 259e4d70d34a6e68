package org.proofmark.server;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.RecordId;
import org.proofmark.model.Retraction;
import org.proofmark.model.Statement;

/**
 * A record in the history of its subject.
 *
 * @param standing whether it counts: {@code counts}, {@code superseded}, {@code taken-back}, or {@code retraction} for a record
 *     that takes another back
 * @param successor the record that corrects it; null: none that this reader may see
 * @param hash its leaf hash in the log, in hexadecimal
 */
public record History(
        Statement statement,
        String standing,
        @Nullable RecordId successor,
        @Nullable String hash) {

    static History of(
            Statement statement, Set<RecordId> counting, Map<RecordId, RecordId> successors, @Nullable String hash) {
        RecordId successor = successors.get(statement.id());
        String standing;
        if (statement.payload() instanceof Retraction) {
            standing = "retraction";
        } else if (counting.contains(statement.id())) {
            standing = "counts";
        } else {
            standing = successor != null ? "superseded" : "taken-back";
        }
        return new History(statement, standing, successor, hash);
    }
}
