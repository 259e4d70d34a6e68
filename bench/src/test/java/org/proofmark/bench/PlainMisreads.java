package org.proofmark.bench;

import java.util.Arrays;
import java.util.List;

/**
 * How many misreads lie between two readings, straight from the definition and slowly: the optimal string alignment distance of
 * their places, where a place of unknown length takes any places of the other side for nothing.
 */
final class PlainMisreads {
    private final List<Place> a;
    private final List<Place> b;
    private final int[][] least;

    private PlainMisreads(List<Place> a, List<Place> b) {
        this.a = a;
        this.b = b;
        this.least = new int[a.size() + 1][b.size() + 1];
        for (int[] row : least) {
            Arrays.fill(row, Integer.MAX_VALUE);
        }
    }

    static int between(List<Place> a, List<Place> b) {
        return new PlainMisreads(a, b).count();
    }

    private int count() {
        least[0][0] = 0;
        for (int i = 0; i <= a.size(); i++) {
            for (int j = 0; j <= b.size(); j++) {
                go(i, j);
            }
        }
        return least[a.size()][b.size()];
    }

    private void go(int i, int j) {
        boolean moreOfA = i < a.size();
        boolean moreOfB = j < b.size();
        boolean gapInA = moreOfA && isGap(a.get(i));
        boolean gapInB = moreOfB && isGap(b.get(j));
        if (moreOfA) {
            reach(i + 1, j, i, j, gapInA || gapInB ? 0 : 1);
        }
        if (moreOfB) {
            reach(i, j + 1, i, j, gapInA || gapInB ? 0 : 1);
        }
        if (moreOfA && moreOfB && !gapInA && !gapInB) {
            reach(i + 1, j + 1, i, j, meet(a.get(i), b.get(j)) ? 0 : 1);
            turn(i, j);
        }
    }

    /** Two neighbours turned round; a gap between them may be empty. */
    private void turn(int i, int j) {
        int nextOfA = afterGaps(a, i + 1);
        int nextOfB = afterGaps(b, j + 1);
        if (nextOfA < a.size()
                && nextOfB < b.size()
                && meet(a.get(i), b.get(nextOfB))
                && meet(a.get(nextOfA), b.get(j))) {
            reach(nextOfA + 1, nextOfB + 1, i, j, 1);
        }
    }

    private void reach(int i, int j, int fromI, int fromJ, int misreads) {
        least[i][j] = Math.min(least[i][j], least[fromI][fromJ] + misreads);
    }

    private static int afterGaps(List<Place> places, int from) {
        int place = from;
        while (place < places.size() && isGap(places.get(place))) {
            place++;
        }
        return place;
    }

    private static boolean isGap(Place place) {
        return place instanceof Place.Gap;
    }

    private static boolean meet(Place one, Place other) {
        return !(one instanceof Place.Of(String signs))
                || !(other instanceof Place.Of(String others))
                || signs.chars().anyMatch(c -> others.indexOf(c) >= 0);
    }
}
