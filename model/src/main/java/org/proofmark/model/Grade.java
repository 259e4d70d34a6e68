package org.proofmark.model;

/**
 * A grade after the Admiralty code: reliability of the source (A–F) and credibility of what it says (1–6), judged
 * independently. F and 6 mean "cannot be judged" and stand between the middling and the doubtful in preference.
 */
public record Grade(Reliability reliability, int credibility) {

    /** What holds where nobody has graded: cannot be judged, on both counts. */
    public static final Grade UNJUDGED = new Grade(Reliability.F, 6);

    public Grade {
        if (credibility < 1 || credibility > 6) {
            throw new InvalidRecordException(
                    "Credibility " + credibility + " is not on the scale.", "Use 1 to 6; 6 means it cannot be judged.");
        }
    }

    /** Reads {@code B2}; throws {@link InvalidRecordException}. */
    public static Grade parse(String text) {
        if (text.length() == 2 && "ABCDEF".indexOf(text.charAt(0)) >= 0 && "123456".indexOf(text.charAt(1)) >= 0) {
            return new Grade(Reliability.valueOf(text.substring(0, 1)), text.charAt(1) - '0');
        }
        throw new InvalidRecordException(
                "'" + text + "' is not a grade.",
                "Write a letter A to F and a digit 1 to 6, like B2; F6 where neither can be judged.");
    }

    /** Place of the credibility in the order of preference, 0 first: 1, 2, 3, then 6, then 4, 5. */
    int credibilityPreference() {
        return switch (credibility) {
            case 6 -> 3;
            case 4, 5 -> credibility;
            default -> credibility - 1;
        };
    }

    @Override
    public String toString() {
        return reliability.name() + credibility;
    }
}
