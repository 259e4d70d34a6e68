package org.proofmark.exchange;

import org.proofmark.model.Source;

/**
 * How the source of a row's statements is named.
 *
 * @param record its own record
 * @param constant whether it is the same for all rows
 */
record SourceRule(RecordRule record, boolean constant) {
    /** What the locators of all sources begin with, whatever mapping names them. */
    static final String SCHEME = "source/";

    /** One source is one kind, title and address. */
    static String locator(Source source) {
        StringBuilder locator =
                new StringBuilder(SCHEME).append(source.kind().term()).append('/');
        SubjectRule.appendEscaped(locator, source.title());
        SubjectRule.appendEscaped(locator.append('/'), source.address() == null ? "" : source.address());
        return locator.toString();
    }
}
