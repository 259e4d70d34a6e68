package org.proofmark.model;

/** Who wrote a record down: an account (a pseudonym, never a personal name) and the device it was written on. */
public record Author(String account, String device) {
    public Author {
        Checks.text("account", account);
        Checks.text("device", device);
    }
}
