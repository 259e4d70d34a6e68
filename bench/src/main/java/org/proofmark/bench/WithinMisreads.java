package org.proofmark.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.sqlite.Function;

/** Our own check of a text, as a function that SQLite calls. */
final class WithinMisreads extends Function {
    static final String NAME = "within_misreads";

    private RowMatcher matcher = new RowMatcher(List.of(), 0, List.of());

    void register(Connection connection) throws SQLException {
        Function.create(connection, NAME, this, 1, Function.FLAG_DETERMINISTIC);
    }

    /** From now on texts are checked against this question. */
    void ask(SerialQuestion question) {
        matcher = new RowMatcher(question.places(), question.misreads(), List.of());
    }

    @Override
    protected void xFunc() throws SQLException {
        byte[] text = value_text(0).getBytes(StandardCharsets.ISO_8859_1);
        result(matcher.fits(text, 0, text.length) ? 1 : 0);
    }
}
