package org.proofmark.exchange;

/**
 * How many records of one type about one kind of subject an import makes, by what becomes of them.
 *
 * @param subject the mapping's name for the kind of subject; {@code source} for the sources
 * @param type the type of record
 */
public record Tally(String subject, String type, long added, long unchanged, long changed, long repeated) {

    /** How many records are written: the new ones and the corrections. */
    public long written() {
        return added + changed;
    }
}
