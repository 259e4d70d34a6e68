package org.proofmark.ledger;

/** The rule for names of keys in signed notes: not empty, no Unicode spaces, no plus, nothing that breaks a line. */
final class KeyName {
    private KeyName() {}

    static boolean isValid(String name) {
        return !name.isEmpty() && NoteText.isText(name) && name.codePoints().noneMatch(KeyName::isForbidden);
    }

    static String checked(String name) {
        if (!isValid(name)) {
            throw new MalformedNoteException(
                    "\"" + name + "\" cannot name a key: it is empty, or holds a space, a plus "
                            + "or a control character. Use a name like example.org/team-a.");
        }
        return name;
    }

    private static boolean isForbidden(int c) {
        return c == '+' || c == 0x85 || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
