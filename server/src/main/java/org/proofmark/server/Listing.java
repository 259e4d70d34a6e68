package org.proofmark.server;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.FilterException;
import org.proofmark.model.SubjectView;

/**
 * One page of a list of subjects.
 *
 * @param query the filter expression as typed
 * @param sort the name of the value it is sorted by
 * @param page counted from 1
 * @param total how many subjects pass the filter
 * @param problem what is wrong with the expression; null: nothing
 */
public record Listing(
        String query,
        String sort,
        int page,
        long total,
        List<SubjectView> rows,
        @Nullable FilterException problem) {
    static final int ROWS = 50;
    static final int LAST_PAGE = 10_000;

    static Listing problem(String query, String sort, FilterException problem) {
        return new Listing(query, sort, 1, 0, List.of(), problem);
    }

    /** Collects a page from any number of subjects, holding no more than the rows up to its end. */
    static final class Collector implements Consumer<SubjectView> {
        private final int page;
        private final PriorityQueue<SubjectView> first;
        private final Comparator<SubjectView> order;
        private long total;

        Collector(Comparator<SubjectView> order, int page) {
            this.page = Math.clamp(page, 1, LAST_PAGE);
            this.order = order.thenComparing(SubjectView::id);
            this.first = new PriorityQueue<>(this.order.reversed());
        }

        @Override
        public void accept(SubjectView view) {
            total++;
            first.add(view);
            if (first.size() > page * ROWS) {
                first.poll();
            }
        }

        Listing page(String query, String sort) {
            List<SubjectView> rows =
                    first.stream().sorted(order).skip((page - 1L) * ROWS).toList();
            return new Listing(query, sort, page, total, rows, null);
        }
    }

    /** By a preferred value; what is not stated stands last. Numbers within texts go by their size. */
    static Comparator<SubjectView> by(String sort) {
        Comparator<SubjectView> byValue = Comparator.comparing(
                v -> sort.equals("label") ? v.label() : v.value(sort), Comparator.nullsLast(new NaturalOrder()));
        return sort.equals("date") ? byValue.reversed() : byValue;
    }

    public int pages() {
        return (int) Math.min(LAST_PAGE, (total + ROWS - 1) / ROWS);
    }

    public boolean hasNext() {
        return page < pages();
    }
}
