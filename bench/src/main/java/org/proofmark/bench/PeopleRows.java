package org.proofmark.bench;

/** Rows of {@link Person}s, as {@link PersonMaker} and {@link PersonSlips} have them. */
final class PeopleRows implements RowSource {
    private final PersonMaker maker;
    private final PersonSlips slips;

    PeopleRows(long seed, int people) {
        maker = new PersonMaker(seed, people);
        slips = new PersonSlips(seed + 1, maker);
    }

    @Override
    public String[] next() {
        return maker.next().cells();
    }

    @Override
    public String[] again(String[] row) {
        return slips.of(new Person(row)).cells();
    }
}
