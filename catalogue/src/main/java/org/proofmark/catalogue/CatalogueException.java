package org.proofmark.catalogue;

/** A catalogue file that cannot be used. Says what is wrong, in which row and column, and the remedy. */
public final class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CatalogueException(String problem, String remedy) {
        super(problem + " " + remedy);
    }

    static CatalogueException at(long row, Column column, String problem, String remedy) {
        return new CatalogueException("Row " + row + ", column '" + column.term() + "': " + problem, remedy);
    }
}
