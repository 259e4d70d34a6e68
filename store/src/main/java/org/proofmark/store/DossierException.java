package org.proofmark.store;

/** A dossier that cannot be opened, read or written as asked. Says what is wrong, where, and the remedy. */
public class DossierException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DossierException(String problem, String remedy) {
        super(problem + " " + remedy);
    }

    public DossierException(String problem, String remedy, Throwable cause) {
        super(problem + " " + remedy, cause);
    }
}
