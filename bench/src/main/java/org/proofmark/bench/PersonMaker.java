package org.proofmark.bench;

import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Makes people up: names and places by Zipf's law, households that share surname, address and telephone, twins, postcodes that
 * lie in places.
 */
final class PersonMaker {
    private static final int SURNAMES = 120_000;
    private static final int GIVEN_NAMES = 2_500;
    private static final int PLACES = 4_000;
    private static final int STREETS = 25_000;

    private final SplittableRandom random;
    private final MadeNames names;
    private final String[] surnames;
    private final String[] givenNames;
    private final String[] places;
    private final String[] streets;
    private final int people;
    private Person last = new Person("", "", "", "", "", "", "");
    private int household;

    PersonMaker(long seed, int people) {
        this.random = new SplittableRandom(seed);
        this.names = new MadeNames(random);
        this.people = people;
        surnames = names.list(SURNAMES, 2);
        givenNames = names.list(GIVEN_NAMES, 2);
        places = names.list(PLACES, 2);
        streets = names.list(STREETS, 2);
    }

    /** The next one: of the household before, or of a new one. */
    Person next() {
        if (household > 0) {
            household--;
            Person other = last.copy();
            other.set(Person.GIVEN, names.ranked(givenNames));
            if (random.nextInt(60) != 0) {
                other.set(Person.BORN, born());
            }
            last = other;
            return other.copy();
        }
        household = random.nextInt(10) < 2 ? 1 + random.nextInt(3) : 0;
        String place = names.ranked(places);
        String street = (1 + random.nextInt(150)) + " " + names.ranked(streets) + " "
                + (random.nextBoolean() ? "street" : "road");
        String phone = random.nextInt(10) < 4 ? "" : String.format(Locale.ROOT, "0%09d", random.nextInt(1_000_000_000));
        last = new Person(
                names.ranked(givenNames), names.ranked(surnames), born(), street, place, postcode(place), phone);
        return last.copy();
    }

    private String born() {
        return random.nextInt(33) == 0
                ? ""
                : LocalDate.ofEpochDay(-14_600 + random.nextInt(29_200)).toString();
    }

    /** The areas of a place, about five hundred people each where it is large. */
    private String postcode(String place) {
        int areas = Math.max(1, people / 2_000_000 + 8);
        int town = Math.floorMod(place.hashCode(), 9_000) + 1_000;
        return String.format(Locale.ROOT, "%04d%02d", town, random.nextInt(Math.min(99, areas * 4)));
    }

    /** The address of somebody who moved. */
    void move(Person person) {
        String place = names.ranked(places);
        person.set(Person.PLACE, place);
        person.set(Person.POSTCODE, postcode(place));
        person.set(Person.STREET, (1 + random.nextInt(150)) + " " + names.ranked(streets) + " road");
    }

    /** Another surname. */
    void marry(Person person) {
        person.set(Person.SURNAME, names.ranked(surnames));
    }

    void renumber(Person person) {
        person.set(Person.PHONE, String.format(Locale.ROOT, "0%09d", random.nextInt(1_000_000_000)));
    }
}
