package org.proofmark.notation;

/** One part of a headstamp's notation, with its spelling. */
public sealed interface HeadstampPart {

    /** This part in notation. */
    String print();

    /**
     * A mark at one place of the circle: {@code 12=10}. A reading that fits the empty string, such as {@code *}, says that there
     * may be nothing here.
     *
     * @param hour clock position, 1 to 12
     * @param reading the mark, without layout; not empty
     */
    record Entry(int hour, Reading reading) implements HeadstampPart {
        public Entry {
            if (hour < 1 || hour > 12) {
                throw new IllegalArgumentException(hour + " is no clock position. Use 1 to 12.");
            }
            if (reading.cells().isEmpty() || Cells.holdLayout(reading.cells())) {
                throw new IllegalArgumentException(
                        "‘" + reading.print() + "’ cannot stand at a clock position. Give a reading without layout.");
            }
        }

        @Override
        public String print() {
            return hour + "=" + reading.print();
        }
    }

    /** {@code @?}: which entry is at twelve o'clock is unknown. {@code sign} is the spelling of its question mark. */
    record OrientationUnknown(int sign) implements HeadstampPart {
        public OrientationUnknown {
            Cells.require(Signs.isUnknown(sign), sign, "an unknown orientation", "?, ？ or ؟");
        }

        public OrientationUnknown() {
            this('?');
        }

        @Override
        public String print() {
            return "@" + Character.toString(sign);
        }
    }

    /** White space between entries. */
    record Space(String spelling) implements HeadstampPart {
        public Space {
            if (spelling.isEmpty() || !spelling.codePoints().allMatch(Signs::isLayout)) {
                throw new IllegalArgumentException("‘" + spelling + "’ is no white space. Use a space.");
            }
        }

        @Override
        public String print() {
            return spelling;
        }
    }
}
