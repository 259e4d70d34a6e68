package org.proofmark.bench;

/** A made-up person's row: given name, surname, date of birth, house and street, place, postcode, telephone. Synthetic. */
final class Person {
    static final int GIVEN = 0;
    static final int SURNAME = 1;
    static final int BORN = 2;
    static final int STREET = 3;
    static final int PLACE = 4;
    static final int POSTCODE = 5;
    static final int PHONE = 6;

    private final String[] cells;

    Person(String... cells) {
        this.cells = cells.clone();
    }

    Person copy() {
        return new Person(cells);
    }

    String cell(int column) {
        return cells[column];
    }

    void set(int column, String text) {
        cells[column] = text;
    }

    String[] cells() {
        return cells.clone();
    }
}
