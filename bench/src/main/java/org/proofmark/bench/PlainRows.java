package org.proofmark.bench;

import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * People as benchmarks of record linkage make them up: given name, surname, date of birth, town, postcode, e-mail; nobody has to do
 * with anybody else. A second row has one to three slips (each further one in three of ten): somebody's typing in a cell (60 %), a
 * cell left empty (20), day and month exchanged or the date imprecise (6), given name and surname exchanged (5), the given name
 * shortened (4), another e-mail address (5).
 */
final class PlainRows implements RowSource {
    private static final int GIVEN = 0;
    private static final int SURNAME = 1;
    private static final int BORN = 2;
    private static final int EMAIL = 5;
    private static final String[] PROVIDERS = {"mail.example", "post.example", "inbox.example", "letters.example"};

    private final SplittableRandom random;
    private final TypingSlips typing;
    private final MadeNames names;
    private final String[] surnames;
    private final String[] givenNames;
    private final String[] towns;

    PlainRows(long seed) {
        random = new SplittableRandom(seed);
        typing = new TypingSlips(random);
        names = new MadeNames(random);
        surnames = names.list(120_000, 2);
        givenNames = names.list(2_500, 2);
        towns = names.list(4_000, 2);
    }

    @Override
    public String[] next() {
        String given = names.ranked(givenNames);
        String surname = names.ranked(surnames);
        String town = names.ranked(towns);
        String postcode = String.format(
                Locale.ROOT, "%04d%02d", 1_000 + Math.floorMod(town.hashCode(), 9_000), random.nextInt(40));
        String born = random.nextInt(33) == 0
                ? ""
                : LocalDate.ofEpochDay(-14_600 + random.nextInt(29_200)).toString();
        String email = random.nextInt(10) < 3 ? "" : email(given, surname);
        return new String[] {given, surname, born, town, postcode, email};
    }

    private String email(String given, String surname) {
        String name = random.nextBoolean() ? given + "." + surname : given.charAt(0) + surname;
        return name + random.nextInt(1000) + "@" + PROVIDERS[random.nextInt(PROVIDERS.length)];
    }

    @Override
    public String[] again(String[] row) {
        String[] second = row.clone();
        slip(second);
        for (int more = 0; more < 2 && random.nextInt(10) < 3; more++) {
            slip(second);
        }
        return second;
    }

    private void slip(String[] row) {
        int kind = random.nextInt(100);
        int cell = random.nextInt(row.length);
        if (kind < 60) {
            row[cell] = typing.spelling(row[cell]);
        } else if (kind < 80) {
            row[cell] = "";
        } else if (kind < 86) {
            row[BORN] = typing.date(row[BORN]);
        } else if (kind < 91) {
            String given = row[GIVEN];
            row[GIVEN] = row[SURNAME];
            row[SURNAME] = given;
        } else if (kind < 95) {
            row[GIVEN] = row[GIVEN].substring(0, Math.min(row[GIVEN].length(), random.nextBoolean() ? 1 : 3));
        } else if (!row[GIVEN].isEmpty()) {
            row[EMAIL] = email(row[GIVEN], row[SURNAME]);
        }
    }
}
