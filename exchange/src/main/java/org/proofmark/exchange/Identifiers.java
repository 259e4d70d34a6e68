package org.proofmark.exchange;

import java.util.Set;
import org.proofmark.model.Document;
import org.proofmark.model.ExternalId;
import org.proofmark.model.Item;
import org.proofmark.model.Lot;
import org.proofmark.model.Mark;
import org.proofmark.model.Transfer;

/** The fields whose every character counts: a spreadsheet that makes them dates or rounds them destroys evidence. */
final class Identifiers {
    private static final Set<String> FIELDS = Set.of(
            name(Mark.class, "reading"),
            name(ExternalId.class, "value"),
            name(Lot.class, "code"),
            name(Item.class, "tag"),
            name(Document.class, "number"),
            name(Transfer.class, "identifier"));

    private Identifiers() {}

    static boolean include(Class<?> form, String field) {
        return FIELDS.contains(name(form, field));
    }

    private static String name(Class<?> form, String field) {
        return form.getSimpleName() + "." + field;
    }
}
