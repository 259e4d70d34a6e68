package org.proofmark.link;

import java.util.Arrays;
import java.util.List;
import org.proofmark.model.Handling;

/**
 * Learns a {@link Calibration}: logistic regression with a normal prior around what chance alone says (ridge regression: le Cessie and
 * van Houwelingen 1992), which has one best answer whatever the labels. The prior lets few labels change little: the
 * log-odds of a link of one in 20,000 by chance, 10, have a standard deviation of 1.4 to 1.9 before any label.
 */
final class CalibrationFit {
    private static final double[] SPREAD = {1, 0.1, 1, 0.5, 0.5};
    private static final int MOST_STEPS = 100;
    private static final double STILL = 1e-10;

    private final List<double[]> evidence;
    private final boolean[] same;

    private CalibrationFit(List<Labelled> labelled) {
        evidence = labelled.stream().map(l -> Calibration.evidence(l.link())).toList();
        same = new boolean[labelled.size()];
        for (int i = 0; i < same.length; i++) {
            same[i] = labelled.get(i).same();
        }
    }

    /** Handling is left to the caller, who knows all that went in. */
    static Calibration of(List<Labelled> labelled) {
        double[] weights = new CalibrationFit(labelled).best();
        int same = (int) labelled.stream().filter(Labelled::same).count();
        return new Calibration(
                Arrays.stream(weights).boxed().toList(), same, labelled.size() - same, Handling.PUBLIC, false);
    }

    /** Newton's method, with steps halved until they help. */
    private double[] best() {
        double[] weights = Calibration.AT_FIRST.stream().mapToDouble(w -> w).toArray();
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] way = way(weights);
            double[] next = moved(weights, way, 1);
            for (double share = 0.5; loss(next) > loss(weights) && share > STILL; share /= 2) {
                next = moved(weights, way, share);
            }
            if (loss(weights) - loss(next) < STILL) {
                return weights;
            }
            weights = next;
        }
        return weights;
    }

    private static double[] moved(double[] from, double[] way, double share) {
        double[] to = from.clone();
        for (int i = 0; i < to.length; i++) {
            to[i] += share * way[i];
        }
        return to;
    }

    /** −ln of the posterior density, constants apart. */
    private double loss(double[] weights) {
        double loss = 0;
        for (int i = 0; i < same.length; i++) {
            double odds = odds(weights, evidence.get(i)) * (same[i] ? 1 : -1);
            loss += odds > 0 ? Math.log1p(Math.exp(-odds)) : Math.log1p(Math.exp(odds)) - odds;
        }
        for (int j = 0; j < weights.length; j++) {
            loss += square((weights[j] - Calibration.AT_FIRST.get(j)) / SPREAD[j]) / 2;
        }
        return loss;
    }

    /** The step to the minimum of the parabola that touches the loss here. */
    private double[] way(double[] weights) {
        int n = weights.length;
        double[][] equations = new double[n][n + 1];
        for (int j = 0; j < n; j++) {
            equations[j][j] = 1 / square(SPREAD[j]);
            equations[j][n] = (Calibration.AT_FIRST.get(j) - weights[j]) / square(SPREAD[j]);
        }
        for (int i = 0; i < same.length; i++) {
            double[] x = evidence.get(i);
            double p = 1 / (1 + Math.exp(-odds(weights, x)));
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    equations[j][k] += p * (1 - p) * x[j] * x[k];
                }
                equations[j][n] += ((same[i] ? 1 : 0) - p) * x[j];
            }
        }
        return solved(equations);
    }

    /** By elimination; the matrix is positive definite, so that no rows need to change places. */
    private static double[] solved(double[][] equations) {
        int n = equations.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double times = j == i ? 0 : equations[j][i] / equations[i][i];
                for (int k = i; k <= n && times != 0; k++) {
                    equations[j][k] -= times * equations[i][k];
                }
            }
        }
        double[] solution = new double[n];
        Arrays.setAll(solution, i -> equations[i][n] / equations[i][i]);
        return solution;
    }

    private static double odds(double[] weights, double[] evidence) {
        double odds = 0;
        for (int i = 0; i < weights.length; i++) {
            odds += weights[i] * evidence[i];
        }
        return odds;
    }

    private static double square(double x) {
        return x * x;
    }
}
