package org.proofmark.exchange;

/** Counts the records of one rule by what becomes of them. */
final class Counter {
    private long added;
    private long unchanged;
    private long changed;
    private long repeated;

    void count(Outcome outcome) {
        switch (outcome) {
            case NEW -> added++;
            case UNCHANGED -> unchanged++;
            case CHANGED -> changed++;
            case REPEATED -> repeated++;
        }
    }

    Tally tally(RecordRule rule) {
        return new Tally(rule.subject(), rule.type(), added, unchanged, changed, repeated);
    }
}
