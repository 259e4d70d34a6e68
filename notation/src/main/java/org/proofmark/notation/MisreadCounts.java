package org.proofmark.notation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How often each kind of misreading happened in pairs of true number and reading, and how often it could have. */
final class MisreadCounts {
    private static final Set<String> BY_MARK =
            Set.of("separatorLost", "separatorChanged", "cut", "prefixLost", "spelling", "undoubled");

    private final MisreadModel model;
    private final Map<String, Double> happened = new HashMap<>();
    private final Map<String, Double> chances = new HashMap<>();
    private final double[][] confused = new double[SignTable.GLYPHS][SignTable.GLYPHS];
    private final double[] occurs = new double[SignTable.GLYPHS];

    MisreadCounts(MisreadModel model) {
        this.model = model;
    }

    /** Whether the rate is of something that a mark has at most a few of. */
    boolean isByMark(String rate) {
        return BY_MARK.contains(rate);
    }

    double of(String rate) {
        return happened.getOrDefault(rate, 0.0);
    }

    double chancesOf(String rate) {
        return chances.getOrDefault(rate, 0.0);
    }

    double confused(int sign, int as) {
        return confused[sign][as];
    }

    double occurs(int sign) {
        return occurs[sign];
    }

    void add(MisreadPair pair) {
        Reading truth = Reading.literal(pair.truth());
        addChances(Line.of(truth, model));
        model.against(truth).explain(Reading.literal(pair.read())).steps().forEach(this::add);
    }

    private void addChances(Line truth) {
        for (int i = 0; i < truth.size(); i++) {
            int sign = truth.odds(i).main;
            if (truth.isSeparator(i)) {
                chance("separatorLost");
                chance("separatorChanged");
                chance("cut");
            } else {
                for (String rate : new String[] {"other", "dropped", "inserted", "doubled", "transposed", "spelling"}) {
                    chance(rate);
                }
            }
            if (truth.hasLayoutBefore(i)) {
                chance("cut");
            }
            if (i > 0 && truth.point(i) == truth.point(i - 1)) {
                chance("undoubled");
            }
            if (sign < SignTable.GLYPHS) {
                occurs[sign]++;
            }
        }
        if (truth.prefix() > 0) {
            chance("prefixLost");
        }
    }

    private void add(MisreadStep step) {
        int sign = sign(step.ofQuery());
        int as = sign(step.ofStored());
        switch (step.kind()) {
            case MISREAD -> misread(sign, as);
            case SPELT -> count(SignTable.isSeparator(sign) ? "separatorChanged" : "spelling", 1);
            case LEFT_OUT -> count(SignTable.isSeparator(sign) ? "separatorLost" : "dropped", 1);
            case PUT_IN -> count(SignTable.isSeparator(as) ? "separatorLost" : "inserted", 1);
            case DOUBLED -> count("doubled", 1);
            case UNDOUBLED -> count("undoubled", 1);
            case TRANSPOSED -> count("transposed", 1);
            case CUT -> count(step.words().contains("letters") ? "prefixLost" : "cut", 1);
            case AGREES, FITS, IN_GAP, LENGTH, REPEATED -> {
                // Nothing went wrong.
            }
        }
    }

    /** Taken for a look-alike, or for anything, as far as each is likely. */
    private void misread(int sign, int as) {
        double anything = model.parameters().rates().other() * SignTable.common(as);
        boolean glyphs = sign < SignTable.GLYPHS && as < SignTable.GLYPHS;
        double alike = glyphs ? model.parameters().confusions().rows(model.technique())[sign][as] : 0;
        if (glyphs) {
            confused[sign][as] += alike / (alike + anything);
        }
        count("other", anything / (alike + anything));
    }

    private void count(String rate, double times) {
        happened.merge(rate, times, Double::sum);
    }

    private void chance(String rate) {
        chances.merge(rate, 1.0, Double::sum);
    }

    /** The first sign of a step. */
    private int sign(String notation) {
        Line line = Line.of(Reading.parse(notation), model);
        return line.size() == 0 ? SignTable.OTHER : line.odds(0).main;
    }
}
