package org.proofmark.ledger;

/** A passphrase does not open a key file. */
public final class WrongPassphraseException extends KeyFileException {
    private static final long serialVersionUID = 1L;

    WrongPassphraseException(String vkey) {
        super(
                "The passphrase does not open the signing key " + vkey + ", or its file was altered. "
                        + "Check the keyboard layout and capitals and try again; "
                        + "if the file was altered, restore it from a copy.",
                null);
    }
}
