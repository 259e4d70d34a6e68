package org.proofmark.notation;

import java.nio.charset.StandardCharsets;

/**
 * Whatever is typed, the parsers either read it and give it back unchanged or refuse it with a {@link NotationException}. A
 * target of Jazzer; CONTRIBUTING.md has the command.
 */
public final class NotationFuzz {
    private NotationFuzz() {}

    /**
     * Reads one input.
     *
     * @param data a text: UTF-16 where its first byte is odd, else UTF-8
     */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length > 0) {
            boolean wide = (data[0] & 1) == 1;
            String text =
                    new String(data, 1, data.length - 1, wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
            reading(text);
            headstamp(text);
            literal(text);
        }
    }

    private static void reading(String text) {
        try {
            Reading reading = Reading.parse(text);
            require(reading.print().equals(text), "the reading is not printed as it was typed");
            require(Matching.compatible(reading, reading), "the reading is not compatible with itself");
            require(Matching.compatibleFolded(reading, reading), "the reading is not compatible with itself, folded");
            reading.describe();
        } catch (NotationException refused) {
            require(!refused.message().isBlank(), "a refusal says nothing");
        }
    }

    private static void headstamp(String text) {
        try {
            Headstamp headstamp = Headstamp.parse(text);
            require(headstamp.print().equals(text), "the headstamp is not printed as it was typed");
            require(Headstamp.compatible(headstamp, headstamp), "the headstamp is not compatible with itself");
            headstamp.describe();
        } catch (NotationException refused) {
            require(!refused.message().isBlank(), "a refusal says nothing");
        }
    }

    private static void literal(String text) {
        Reading literal = Reading.literal(text);
        require(Reading.parse(Reading.escape(text)).equals(literal), "escaped text is not the text");
        Folding.key(text);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
