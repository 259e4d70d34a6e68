package org.proofmark.notation;

/** The words of one language that readings are described in. */
public interface Phrases {
    Phrases ENGLISH = new Phrases() {
        @Override
        public String say(Phrase phrase, String value) {
            return phrase.english().replace("{0}", value);
        }

        @Override
        public String unreadable(int count) {
            return count == 1 ? "one unreadable character" : count + " unreadable characters";
        }
    };

    /** A phrase about a value; the value is empty where the phrase takes none. */
    String say(Phrase phrase, String value);

    /** So many unreadable characters, at least one: languages count in more ways than one and many. */
    String unreadable(int count);
}
