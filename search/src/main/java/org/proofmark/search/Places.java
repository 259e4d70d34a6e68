package org.proofmark.search;

import java.util.Arrays;

/** A growing list of packed places. */
final class Places {
    private int[] places = new int[64];
    private int count;

    void add(int place) {
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
        }
        places[count++] = place;
    }

    /** Takes a place. */
    @FunctionalInterface
    interface Action {
        void place(int place);
    }

    void forEach(Action action) {
        for (int i = 0; i < count; i++) {
            action.place(places[i]);
        }
    }

    int count() {
        return count;
    }

    int get(int i) {
        return places[i];
    }
}
