package org.proofmark.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbered things that are joined to groups; the smallest number of a group stands for it. */
final class Groups {
    private final int[] parent;

    Groups(int size) {
        parent = new int[size];
        Arrays.setAll(parent, i -> i);
    }

    int of(int thing) {
        int at = thing;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    boolean joined(int one, int other) {
        return of(one) == of(other);
    }

    void join(int one, int other) {
        int a = of(one);
        int b = of(other);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    /** The groups by smallest member, each in order. */
    List<List<Integer>> lists() {
        List<List<Integer>> lists = new ArrayList<>();
        int[] place = new int[parent.length];
        for (int i = 0; i < parent.length; i++) {
            int group = of(i);
            if (group == i) {
                place[i] = lists.size();
                lists.add(new ArrayList<>());
            }
            lists.get(place[group]).add(i);
        }
        return lists;
    }
}
