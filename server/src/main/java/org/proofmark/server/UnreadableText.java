package org.proofmark.server;

/** A text that is not a value of its input. The message of {@code code} says what was typed and the remedy. */
final class UnreadableText extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String text;

    UnreadableText(String code, String text) {
        super(code);
        this.code = code;
        this.text = text;
    }

    String code() {
        return code;
    }

    /** What was typed. */
    String text() {
        return text;
    }
}
