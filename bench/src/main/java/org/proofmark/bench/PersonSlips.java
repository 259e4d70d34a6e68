package org.proofmark.bench;

import java.util.SplittableRandom;

/**
 * What happens to a person's row before it is written a second time: neighbours on the keyboard, look-alikes, doubled and
 * dropped letters, sounds written otherwise, names shortened, days and months exchanged, cells left empty, a move, another
 * surname. The linkage knows nothing of these kinds and their rates.
 */
final class PersonSlips {
    private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890"};
    private static final String[][] SOUNDS = {
        {"ck", "k"}, {"ea", "ee"}, {"ie", "y"}, {"ll", "l"}, {"oo", "u"}, {"ai", "ay"}, {"sh", "sch"}, {"c", "k"}
    };

    private final SplittableRandom random;
    private final PersonMaker maker;

    PersonSlips(long seed, PersonMaker maker) {
        this.random = new SplittableRandom(seed);
        this.maker = maker;
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
            person.set(column, spelling(person.cell(column)));
        } else if (kind < 66) {
            person.set(column, "");
        } else if (kind < 74) {
            person.set(Person.BORN, date(person.cell(Person.BORN)));
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

    private String date(String date) {
        if (!date.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return date;
        }
        return switch (random.nextInt(3)) {
            case 0 -> date.substring(0, 5) + date.substring(8) + "-" + date.substring(5, 7);
            case 1 -> date.substring(0, 4) + "-01-01";
            default -> (Integer.parseInt(date.substring(0, 4)) + (random.nextBoolean() ? 1 : -1)) + date.substring(4);
        };
    }

    private String spelling(String text) {
        if (text.length() < 2) {
            return text;
        }
        int at = random.nextInt(text.length() - 1);
        String before = text.substring(0, at);
        String after = text.substring(at + 1);
        return switch (random.nextInt(6)) {
            case 0 -> before + after;
            case 1 -> before + text.charAt(at) + text.substring(at);
            case 2 -> before + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            case 3 -> sound(text);
            default -> before + neighbour(text.charAt(at)) + after;
        };
    }

    private String sound(String text) {
        String[] pair = SOUNDS[random.nextInt(SOUNDS.length)];
        return text.contains(pair[0]) ? text.replaceFirst(pair[0], pair[1]) : text;
    }

    private char neighbour(char c) {
        for (String row : ROWS) {
            int at = row.indexOf(c);
            if (at >= 0) {
                return row.charAt(at == 0 ? 1 : at == row.length() - 1 || random.nextBoolean() ? at - 1 : at + 1);
            }
        }
        return c;
    }
}
