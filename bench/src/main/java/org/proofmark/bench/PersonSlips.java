package org.proofmark.bench;

import java.util.SplittableRandom;

/**
 * What happens to a person's row before it is written a second time: {@link TypingSlips}, names shortened, days and months
 * exchanged, cells left empty, a move, another surname. The linkage knows nothing of these kinds and their rates.
 */
final class PersonSlips {
    private final SplittableRandom random;
    private final PersonMaker maker;
    private final TypingSlips typing;

    PersonSlips(long seed, PersonMaker maker) {
        this.random = new SplittableRandom(seed);
        this.maker = maker;
        this.typing = new TypingSlips(random);
    }

    Person of(Person original) {
        Person copy = original.copy();
        int slips = 1;
        while (slips < 3 && random.nextInt(10) < 3) {
            slips++;
        }
        for (; slips > 0; slips--) {
            slip(copy);
        }
        return copy;
    }

    private void slip(Person person) {
        int kind = random.nextInt(100);
        int column = random.nextInt(7);
        if (kind < 50) {
            person.set(column, typing.spelling(person.cell(column)));
        } else if (kind < 66) {
            person.set(column, "");
        } else if (kind < 74) {
            person.set(Person.BORN, typing.date(person.cell(Person.BORN)));
        } else if (kind < 82) {
            shorten(person);
        } else if (kind < 90) {
            maker.move(person);
        } else if (kind < 94) {
            maker.marry(person);
        } else if (kind < 97) {
            maker.renumber(person);
        } else {
            String given = person.cell(Person.GIVEN);
            person.set(Person.GIVEN, person.cell(Person.SURNAME));
            person.set(Person.SURNAME, given);
        }
    }

    private void shorten(Person person) {
        String given = person.cell(Person.GIVEN);
        if (given.length() > 3) {
            person.set(Person.GIVEN, random.nextBoolean() ? given.substring(0, 1) : given.substring(0, 3));
        }
    }
}
