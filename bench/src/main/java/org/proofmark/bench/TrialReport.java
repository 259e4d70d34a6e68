package org.proofmark.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.proofmark.bench.SerialQuestion.Kind;

/** The results of one population as tables: engines side by side, one line for each kind of question. */
final class TrialReport {
    private final int marks;
    private final List<Kind> kinds;
    private final List<TrialResult> results;

    TrialReport(int marks, List<Kind> kinds, List<TrialResult> results) {
        this.marks = marks;
        this.kinds = kinds;
        this.results = results;
    }

    String print() {
        return String.join(
                "\n",
                loading().print(),
                "Milliseconds, median/95 %, and how many times the median of the best other engine:",
                medians().print(),
                "Milliseconds, median/95 %/longest, by how many marks are hit:",
                byHits().print(),
                "Ways, fastest first, with the median of each for other questions, asked before (a second for each way and kind):",
                ways().print());
    }

    private TextTable loading() {
        TextTable table = new TextTable(heading("loading", ""));
        table.add(row("seconds", "", result -> Times.format(result.build().seconds())));
        table.add(row("bytes a mark, heap", "", result -> perMark(result.size().heap())));
        table.add(row("bytes a mark, disk", "", result -> perMark(result.size().disk())));
        table.add(row("adding one, ms", "", result -> result.adding().median95Max()));
        return table;
    }

    private TextTable medians() {
        TextTable table = new TextTable(heading("kind", "asked"));
        for (Kind kind : kinds) {
            int most = results.stream()
                    .mapToInt(result -> result.times(kind, null).count())
                    .max()
                    .orElse(0);
            table.add(row(kind.title(), Integer.toString(most), result -> median(kind, result, most)));
        }
        return table;
    }

    private String median(Kind kind, TrialResult result, int most) {
        Times times = result.times(kind, null);
        double best = results.stream()
                .filter(other -> !other.engine().equals(result.engine()))
                .mapToDouble(other -> other.times(kind, null).percentile(50))
                .filter(median -> !Double.isNaN(median))
                .min()
                .orElse(Double.NaN);
        String ratio = times.count() == 0 || Double.isNaN(best) ? "" : " ×" + Times.format(times.percentile(50) / best);
        String fewer = times.count() == 0 || times.count() == most ? "" : " (" + times.count() + " asked)";
        return times.median95() + ratio + fewer;
    }

    private TextTable byHits() {
        TextTable table = new TextTable(heading("kind", "hits"));
        for (Kind kind : kinds) {
            for (Asked.Hits hits : Asked.Hits.values()) {
                if (results.stream().anyMatch(result -> result.times(kind, hits).count() > 0)) {
                    table.add(row(kind.title(), hits.title(), result -> result.times(kind, hits)
                            .median95Max()));
                }
            }
        }
        return table;
    }

    private TextTable ways() {
        TextTable table = new TextTable(heading("kind", ""));
        kinds.forEach(kind -> table.add(row(kind.title(), "", result -> result.ways(kind))));
        return table;
    }

    private List<String> heading(String first, String second) {
        return row(first, second, TrialResult::engine);
    }

    private List<String> row(String first, String second, Function<TrialResult, String> cell) {
        List<String> row = new ArrayList<>(List.of(first, second));
        results.forEach(result -> row.add(cell.apply(result)));
        return row;
    }

    private String perMark(long bytes) {
        return Times.format((double) bytes / marks);
    }
}
