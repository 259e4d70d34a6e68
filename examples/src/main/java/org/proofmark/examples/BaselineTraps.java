package org.proofmark.examples;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What happens between recoveries of the baseline too, and what must not be taken for a link:
 *
 * <ul>
 *   <li>two part links and three shared lots, so that such links are rare but not unheard of;
 *   <li>other secondary marks, each in a few recoveries, one of them in B as well;
 *   <li>two pairs of weapons of different models with the same number: numbers repeat, these are not the same weapon;
 *   <li>one weapon documented twice under two tags;
 *   <li>three weapons with consecutive numbers over two recoveries.
 * </ul>
 */
final class BaselineTraps {
    static final String CIRCLE = ":circle:";
    static final String TRIANGLE = ":triangle:";

    private static final int PART_LINKS = 2;
    private static final int SHARED_LOTS = 3;
    private static final int EQUAL_NUMBERS = 2;
    private static final int RECOVERIES_PER_MARK = 4;
    private static final int WEAPONS_PER_MARK = 2;

    private final Chance chance;
    private final List<Weapon> weapons;
    private final KnownAnswers answers;
    private final Set<Weapon> used = new HashSet<>();

    BaselineTraps(Chance chance, List<Weapon> weapons, KnownAnswers answers) {
        this.chance = chance;
        this.weapons = weapons;
        this.answers = answers;
    }

    void plant(SerialNumbers numbers) {
        for (int i = 0; i < PART_LINKS; i++) {
            part(numbers);
        }
        for (int i = 0; i < EQUAL_NUMBERS; i++) {
            equalNumber();
        }
        mark(CIRCLE);
        mark(TRIANGLE);
        run(numbers.run(3));
    }

    /** One weapon of B bears a mark of the baseline. */
    void markIn(List<Weapon> group) {
        Weapon weapon = group.stream()
                .filter(w -> w.readable()
                        && !w.row().states(ItemColumns.SECONDARY)
                        && !w.kind().rare())
                .findFirst()
                .orElseThrow();
        mark(weapon, CIRCLE);
    }

    /** Gives groups of different recoveries the lot of another. */
    void shareLots(List<Row> ammunition) {
        List<Row> rows = new ArrayList<>(ammunition);
        chance.shuffle(rows);
        for (int i = 0; i < SHARED_LOTS; i++) {
            Row first = rows.removeFirst();
            Row second = rows.stream()
                    .filter(r -> !r.value(ItemColumns.RECOVERY).equals(first.value(ItemColumns.RECOVERY)))
                    .findFirst()
                    .orElseThrow();
            rows.remove(second);
            shareLot(first, second);
        }
    }

    /** Two groups of one lot: maker, calibre and headstamp agree as well. */
    void shareLot(Row first, Row second) {
        for (String column : List.of(ItemColumns.LOT, ItemColumns.MAKER, ItemColumns.CALIBRE, ItemColumns.HEADSTAMP)) {
            second.put(column, first.value(column));
        }
        answers.add("lot", tag(first), tag(second), ItemColumns.LOT, first.value(ItemColumns.LOT));
    }

    /** The same weapon, examined again later under another tag. */
    Row twice() {
        Weapon weapon = free(w -> w.row().states(ItemColumns.BOLT));
        Row again = new Row();
        ItemColumns.ALL.forEach(column -> again.put(column, weapon.row().value(column)));
        again.put(ItemColumns.TAG, weapon.tag() + "R").put(ItemColumns.CONDITION, "rusted");
        answers.add("documented-twice", weapon.tag(), tag(again), ItemColumns.SERIAL, weapon.number());
        return again;
    }

    private void part(SerialNumbers numbers) {
        Weapon owner = free(w -> w.row().states(ItemColumns.BOLT));
        Weapon bearer = free(w -> w.row().states(ItemColumns.BOLT)
                && w.kind().equals(owner.kind())
                && !recovery(w).equals(recovery(owner)));
        ItemColumns.PARTS.forEach(p -> owner.row().put(p, owner.number()));
        ItemColumns.PARTS.forEach(p -> bearer.row().put(p, bearer.number()));
        owner.row().put(ItemColumns.BOLT, numbers.next());
        bearer.row().put(ItemColumns.BOLT, owner.number());
        answers.add("part-number", bearer.tag(), owner.tag(), ItemColumns.BOLT, owner.number());
    }

    private void equalNumber() {
        Weapon first = free(w -> w.kind().assaultRifle());
        Weapon second = free(w -> !w.kind().assaultRifle() && !recovery(w).equals(recovery(first)));
        PlantedLinks.renumber(List.of(second), List.of(first.number()));
        answers.add("not-the-same", first.tag(), second.tag(), ItemColumns.SERIAL, first.number());
    }

    private void mark(String symbol) {
        Set<String> recoveries = new HashSet<>();
        while (recoveries.size() < RECOVERIES_PER_MARK) {
            Weapon first = free(w -> !recoveries.contains(recovery(w)));
            recoveries.add(recovery(first));
            mark(first, symbol);
            for (int i = 1; i < WEAPONS_PER_MARK; i++) {
                mark(free(w -> recovery(w).equals(recovery(first))), symbol);
            }
        }
    }

    private void mark(Weapon weapon, String symbol) {
        weapon.row()
                .put(ItemColumns.SECONDARY, symbol)
                .put(ItemColumns.SECONDARY_STATE, "read")
                .put(ItemColumns.SECONDARY_TECHNIQUE, "stamped");
        answers.add("secondary-mark", weapon.tag(), "", ItemColumns.SECONDARY, symbol);
    }

    private void run(List<String> run) {
        Weapon first = free(w -> w.kind().assaultRifle());
        Weapon second = free(w -> w.kind().equals(first.kind()) && recovery(w).equals(recovery(first)));
        Weapon third = free(w -> w.kind().equals(first.kind()) && !recovery(w).equals(recovery(first)));
        PlantedLinks.renumber(List.of(first, second, third), run);
        answers.add("serial-run", first.tag(), third.tag(), ItemColumns.SERIAL, run.getFirst());
    }

    private Weapon free(Predicate<Weapon> wanted) {
        List<Weapon> free = weapons.stream()
                .filter(w -> w.readable()
                        && w.row().states(ItemColumns.MODEL)
                        && !w.kind().rare())
                .filter(w -> !used.contains(w) && wanted.test(w))
                .toList();
        Weapon weapon = chance.pick(free);
        used.add(weapon);
        return weapon;
    }

    private static String recovery(Weapon weapon) {
        return weapon.row().value(ItemColumns.RECOVERY);
    }

    private static String tag(Row row) {
        return row.value(ItemColumns.TAG);
    }
}
