package org.proofmark.notation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How often one letter or digit is read as a certain other one that looks like it, by technique. Not symmetric: wear makes a C of
 * G more often than a G of C. Signs are the 36 capital letters and digits; everything else reaches them through
 * {@link Folding}. Immutable.
 */
public final class GlyphConfusions {
    static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static final List<Technique> COLUMNS = Arrays.stream(Technique.values())
            .filter(technique -> technique != Technique.UNKNOWN)
            .toList();

    private final Map<Technique, double[][]> readAs = new EnumMap<>(Technique.class);

    private GlyphConfusions() {
        for (Technique technique : Technique.values()) {
            readAs.put(technique, new double[SIGNS.length()][SIGNS.length()]);
        }
    }

    /**
     * Reads lines of comma-separated values: a head that begins {@code true,read,stamped,engraved,dot-peened,hand-copied}, then one
     * line for each pair, in parts of a thousand; lines that begin with {@code #} are comments.
     *
     * @throws IllegalArgumentException naming line, value and remedy
     */
    public static GlyphConfusions parse(List<String> lines) {
        GlyphConfusions read = new GlyphConfusions();
        boolean head = true;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                if (!head) {
                    read.add(line.split(",", -1), i + 1);
                }
                head = false;
            }
        }
        read.check();
        return read;
    }

    /** The probability that {@code sign} is read as {@code as}; 0 where they do not look alike or are one. */
    public double of(Technique technique, char sign, char as) {
        return rows(technique)[SIGNS.indexOf(sign)][SIGNS.indexOf(as)];
    }

    /** These, with one technique's table (true sign by read sign, in the order of digits and letters) replaced. */
    GlyphConfusions with(Technique technique, double[][] table) {
        GlyphConfusions changed = new GlyphConfusions();
        readAs.forEach(changed.readAs::put);
        changed.readAs.put(technique, table);
        changed.check();
        return changed;
    }

    /** By true sign and read sign; the sign itself is 0. Not to be changed. */
    double[][] rows(Technique technique) {
        double[][] rows = readAs.get(technique);
        if (rows == null) {
            throw new IllegalArgumentException("No table for " + technique + ".");
        }
        return rows;
    }

    /** In the form that {@link #parse} reads, without comments. */
    public List<String> print() {
        List<String> lines = new ArrayList<>(List.of("true,read,stamped,engraved,dot-peened,hand-copied"));
        for (int sign = 0; sign < SIGNS.length(); sign++) {
            for (int as = 0; as < SIGNS.length(); as++) {
                double[] values = values(sign, as);
                if (Arrays.stream(values).anyMatch(value -> value > 0)) {
                    StringBuilder line = new StringBuilder(SIGNS.charAt(sign) + "," + SIGNS.charAt(as));
                    Arrays.stream(values).forEach(value -> line.append(',').append(value * 1000));
                    lines.add(line.toString());
                }
            }
        }
        return lines;
    }

    private double[] values(int sign, int as) {
        return COLUMNS.stream()
                .mapToDouble(technique -> rows(technique)[sign][as])
                .toArray();
    }

    private void add(String[] parts, int line) {
        int sign = parts[0].length() == 1 ? SIGNS.indexOf(parts[0]) : -1;
        int as = parts.length > 1 && parts[1].length() == 1 ? SIGNS.indexOf(parts[1]) : -1;
        if (sign < 0 || as < 0 || sign == as || parts.length < 2 + COLUMNS.size()) {
            throw new IllegalArgumentException("Confusions, line " + line + ": ‘" + String.join(",", parts)
                    + "’ is no pair. Write two different capital letters or digits and " + COLUMNS.size()
                    + " numbers.");
        }
        for (int i = 0; i < COLUMNS.size(); i++) {
            double value = perThousand(parts[i + 2], line);
            rows(COLUMNS.get(i))[sign][as] = value;
            rows(Technique.UNKNOWN)[sign][as] += value / COLUMNS.size();
        }
    }

    private static double perThousand(String text, int line) {
        try {
            double value = Double.parseDouble(text.strip()) / 1000;
            if (value >= 0 && value < 1) {
                return value;
            }
        } catch (NumberFormatException malformed) {
            // Said below.
        }
        throw new IllegalArgumentException("Confusions, line " + line + ": ‘" + text
                + "’ is not in parts of a thousand. Write a number from 0 to below 1000.");
    }

    private void check() {
        readAs.forEach((technique, rows) -> {
            for (int sign = 0; sign < rows.length; sign++) {
                if (Arrays.stream(rows[sign]).sum() > 0.5) {
                    throw new IllegalArgumentException("‘" + SIGNS.charAt(sign) + "’, " + technique.label()
                            + ", would be read wrong more often than right. Lower its confusions.");
                }
            }
        });
    }
}
