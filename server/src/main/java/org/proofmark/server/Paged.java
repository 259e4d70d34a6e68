package org.proofmark.server;

import java.util.List;

/**
 * One page of a list that is there as a whole.
 *
 * @param page counted from 1; one that is not there is taken for the nearest that is
 * @param total of the whole list
 */
public record Paged<T>(List<T> rows, int page, long total) {

    static <T> Paged<T> of(List<T> all, int page) {
        int pages = Math.max(1, pages(all.size()));
        int shown = Math.clamp(page, 1, pages);
        int from = (shown - 1) * Listing.ROWS;
        return new Paged<>(
                List.copyOf(all.subList(from, Math.min(all.size(), from + Listing.ROWS))), shown, all.size());
    }

    private static int pages(long total) {
        return (int) ((total + Listing.ROWS - 1) / Listing.ROWS);
    }

    public int pages() {
        return pages(total);
    }

    public boolean hasNext() {
        return page < pages();
    }
}
