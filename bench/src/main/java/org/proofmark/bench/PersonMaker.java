package org.proofmark.bench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Makes people up: names and places by Zipf's law, households that share surname, address and telephone, twins, postcodes that
 * lie in places. Everything is invented from syllables.
 */
final class PersonMaker {
    private static final String[] STARTS = {
        "b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "j", "k", "kl", "l", "m", "n", "p", "r", "s", "sh", "st",
        "t", "tr", "v", "w"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ea", "ie", "oo"};
    private static final String[] ENDS = {
        "", "n", "l", "r", "s", "m", "t", "ck", "nd", "rt", "ll", "son", "ton", "er", "man", "ley"
    };
    private static final int SURNAMES = 120_000;
    private static final int GIVEN_NAMES = 2_500;
    private static final int PLACES = 4_000;
    private static final int STREETS = 25_000;

    private final SplittableRandom random;
    private final String[] surnames;
    private final String[] givenNames;
    private final String[] places;
    private final String[] streets;
    private final int people;
    private Person last = new Person("", "", "", "", "", "", "");
    private int household;

    PersonMaker(long seed, int people) {
        this.random = new SplittableRandom(seed);
        this.people = people;
        surnames = names(SURNAMES, 2);
        givenNames = names(GIVEN_NAMES, 2);
        places = names(PLACES, 2);
        streets = names(STREETS, 2);
    }

    private String[] names(int count, int syllables) {
        String[] names = new String[count];
        Arrays.setAll(names, i -> {
            StringBuilder name = new StringBuilder();
            for (int s = i < count / 8 ? 1 : 0; s < syllables + (i > count / 3 ? 1 : 0); s++) {
                name.append(of(STARTS)).append(of(VOWELS));
            }
            return name.append(of(ENDS)).toString();
        });
        return names;
    }

    private String of(String[] list) {
        return list[random.nextInt(list.length)];
    }

    /** By rank: the chance of rank r falls as 1/(r + 10). */
    private String ranked(String[] list) {
        double top = Math.log((list.length + 10) / 10.0);
        return list[Math.min(list.length - 1, (int) (10 * Math.exp(random.nextDouble() * top) - 10))];
    }

    /** The next one: of the household before, or of a new one. */
    Person next() {
        if (household > 0) {
            household--;
            Person other = last.copy();
            other.set(Person.GIVEN, ranked(givenNames));
            if (random.nextInt(60) != 0) {
                other.set(Person.BORN, born());
            }
            last = other;
            return other.copy();
        }
        household = random.nextInt(10) < 2 ? 1 + random.nextInt(3) : 0;
        String place = ranked(places);
        String street =
                (1 + random.nextInt(150)) + " " + ranked(streets) + " " + (random.nextBoolean() ? "street" : "road");
        String phone = random.nextInt(10) < 4 ? "" : String.format(Locale.ROOT, "0%09d", random.nextInt(1_000_000_000));
        last = new Person(ranked(givenNames), ranked(surnames), born(), street, place, postcode(place), phone);
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
        String place = ranked(places);
        person.set(Person.PLACE, place);
        person.set(Person.POSTCODE, postcode(place));
        person.set(Person.STREET, (1 + random.nextInt(150)) + " " + ranked(streets) + " road");
    }

    /** Another surname. */
    void marry(Person person) {
        person.set(Person.SURNAME, ranked(surnames));
    }

    void renumber(Person person) {
        person.set(Person.PHONE, String.format(Locale.ROOT, "0%09d", random.nextInt(1_000_000_000)));
    }
}
