package org.proofmark.model;

/** Papers that go with arms and goods. */
public enum DocumentKind implements Term {
    PACKING_LIST,
    BILL_OF_LADING,
    END_USER_CERTIFICATE,
    INVOICE,
    LICENCE,
    LEDGER,
    LETTER,
    PUBLICATION,
    OTHER;

    @Override
    public String words() {
        return this == END_USER_CERTIFICATE ? "end-user certificate" : Term.super.words();
    }
}
