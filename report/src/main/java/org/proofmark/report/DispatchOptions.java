package org.proofmark.report;

/**
 * What the author of a report decides.
 *
 * @param title its title, printed on every page
 * @param date when it was made, as printed. Given by the caller, so that the same dossier gives the same report, byte for byte
 */
public record DispatchOptions(String title, String date) {
    /** Neither may be blank: a printed report without them cannot be told from another. */
    public DispatchOptions {
        if (title.isBlank() || date.isBlank()) {
            throw new IllegalArgumentException(
                    "The report has no title or no date. Give both; they are printed on every page.");
        }
    }
}
