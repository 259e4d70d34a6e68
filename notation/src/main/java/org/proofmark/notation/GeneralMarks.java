package org.proofmark.notation;

/**
 * Marks of any kind, set by hand: which class of sign (figure, letter, separator, other) follows which. Within a class all are
 * equally common. No public count of the world's serial numbers is known to us; a dossier's own list replaces this.
 */
final class GeneralMarks {
    static final int CLASSES = 6;
    private static final int START = 4;
    private static final int AFTER_GAP = 5;

    /** By class before (figure, letter, separator, other, start): figures, letters, separators, others. */
    private static final double[][] FOLLOWS = {
        {0.90, 0.06, 0.03, 0.01},
        {0.53, 0.40, 0.05, 0.02},
        {0.75, 0.22, 0.005, 0.025},
        {0.50, 0.40, 0.05, 0.05},
        {0.55, 0.42, 0.005, 0.025},
    };

    private GeneralMarks() {}

    static double[][] next() {
        double[][] next = new double[SignTable.ALL + 2][];
        for (int before = 0; before < next.length; before++) {
            next[before] = after(classOf(before));
        }
        return next;
    }

    /** Signs by how common they are after a class; after a gap as at large. */
    static double[] after(int classBefore) {
        double[] shares = new double[SignTable.ALL];
        for (int sign = 0; sign < shares.length; sign++) {
            shares[sign] = classBefore == AFTER_GAP ? SignTable.common(sign) : share(classBefore, sign);
        }
        return shares;
    }

    static int classOf(int row) {
        if (row == MarkBackground.START) {
            return START;
        }
        if (row == MarkBackground.AFTER_GAP) {
            return AFTER_GAP;
        }
        if (SignTable.isDigit(row)) {
            return 0;
        }
        return SignTable.isLetter(row) ? 1 : row == SignTable.OTHER ? 3 : 2;
    }

    private static double share(int classBefore, int sign) {
        double ofClass = FOLLOWS[classBefore][classOf(sign)];
        return switch (sign) {
            case SignTable.SEPARATOR -> ofClass * 0.85;
            case SignTable.DOT -> ofClass * 0.14;
            case SignTable.COMBINING -> ofClass * 0.01;
            case SignTable.OTHER -> ofClass;
            default -> SignTable.isDigit(sign) ? ofClass / 10 : ofClass / 26;
        };
    }
}
