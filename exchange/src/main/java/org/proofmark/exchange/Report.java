package org.proofmark.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What one pass over a file came to. */
final class Report {
    /** How many of the first records are kept to be looked at. */
    static final int SAMPLE = 25;

    private final Mapping.Rules rules;
    private final Counter[] counters;
    private final Problems problems = new Problems();
    private final OutcomeDigest digest = new OutcomeDigest();
    private final List<PlannedRecord> sample = new ArrayList<>();
    private long rows;
    private long accepted;
    private long rejected;
    private long leftOut;

    Report(Mapping.Rules rules) {
        this.rules = rules;
        int records =
                1 + rules.subjects().stream().mapToInt(s -> s.records().size()).sum();
        this.counters = new Counter[records];
        Arrays.setAll(counters, i -> new Counter());
    }

    Problems problems() {
        return problems;
    }

    void read() {
        rows++;
    }

    void leftOut() {
        leftOut++;
    }

    void decided(long number, boolean taken) {
        digest.row(number, taken);
        if (taken) {
            accepted++;
        } else {
            rejected++;
        }
    }

    void record(long row, RecordRule rule, Outcome outcome, PlannedRecord planned, boolean known) {
        counters[rule.index()].count(outcome);
        digest.record(
                rule.index(),
                outcome,
                known ? planned.draft().subject() : null,
                planned.draft().supersedes());
        if (sample.size() < SAMPLE && outcome != Outcome.REPEATED) {
            sample.add(planned);
        }
    }

    /** A record that an earlier row made already. */
    void repeated(RecordRule rule) {
        counters[rule.index()].count(Outcome.REPEATED);
        digest.record(rule.index(), Outcome.REPEATED, null, null);
    }

    /** Rows that are not blank. */
    long rows() {
        return rows;
    }

    long accepted() {
        return accepted;
    }

    long rejected() {
        return rejected;
    }

    /** Rows that the mapping's {@code only} leaves out. */
    long rowsLeftOut() {
        return leftOut;
    }

    List<PlannedRecord> sample() {
        return List.copyOf(sample);
    }

    List<Tally> tallies() {
        List<Tally> tallies = new ArrayList<>();
        tallies.add(tally(rules.source().record()));
        rules.subjects().forEach(s -> s.records().forEach(r -> tallies.add(tally(r))));
        return List.copyOf(tallies);
    }

    private Tally tally(RecordRule rule) {
        return counters[rule.index()].tally(rule);
    }

    String planId(String fileSha256, String mappingSha256) {
        return digest.plan(fileSha256, mappingSha256);
    }
}
