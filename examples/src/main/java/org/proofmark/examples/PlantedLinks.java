package org.proofmark.examples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The links between the three recoveries, put in on purpose and on items that share none:
 *
 * <ul>
 *   <li>internal parts that bear the number of a weapon in another recovery: A–B two, B–C three, A–C one;
 *   <li>one secondary mark, {@code :tilde:} by dot peen, on nine weapons: three in A, four in B, two in C;
 *   <li>one ammunition lot in both B and C.
 * </ul>
 *
 * <p>So the smallest set of items without which the three no longer hang together is six: in A the three weapons of its
 * part links (or their counterparts) and the three with the mark. Cutting off C takes seven, B ten. By class it takes two
 * classes: neither the part numbers alone nor the marks alone.
 */
final class PlantedLinks {
    static final String TILDE = ":tilde:";

    private final Chance chance;
    private final SerialNumbers numbers;
    private final Map<String, List<Weapon>> weapons;
    private final KnownAnswers answers;
    private final Set<Weapon> used = new HashSet<>();

    PlantedLinks(Chance chance, SerialNumbers numbers, Map<String, List<Weapon>> weapons, KnownAnswers answers) {
        this.chance = chance;
        this.numbers = numbers;
        this.weapons = weapons;
        this.answers = answers;
    }

    void plant() {
        part("A", ItemColumns.BOLT, "B");
        part("B", ItemColumns.COVER, "A");
        part("B", ItemColumns.BOLT, "C");
        part("C", ItemColumns.CARRIER, "B");
        part("C", ItemColumns.COVER, "B");
        part("A", ItemColumns.CARRIER, "C");
        marked("A", Kind.ASSAULT_RIFLE, 3);
        marked("B", Kind.ASSAULT_RIFLE, 2);
        marked("B", Kind.MACHINE_GUN, 1);
        marked("B", Kind.LAUNCHER, 1);
        marked("C", Kind.ASSAULT_RIFLE, 2);
        run("B", 4);
    }

    /** A part in a weapon of one recovery bears the number of a weapon of the same model in another. */
    private void part(String in, String part, String of) {
        Weapon bearer = free(
                in,
                w -> w.kind().assaultRifle() && free(of).anyMatch(o -> o.kind().equals(w.kind())));
        Weapon owner = free(of, w -> w.kind().equals(bearer.kind()));
        ItemColumns.PARTS.forEach(p -> bearer.row().put(p, bearer.number()));
        bearer.row().put(part, owner.number());
        // The owner lost that part, so it has another's, of a weapon that is in no recovery.
        ItemColumns.PARTS.forEach(p -> owner.row().put(p, owner.number()));
        owner.row().put(part, numbers.next());
        answers.add("part-number", bearer.tag(), owner.tag(), part, owner.number());
    }

    private void marked(String in, String type, int number) {
        for (int i = 0; i < number; i++) {
            Weapon weapon = free(in, w -> w.kind().type().equals(type));
            weapon.row()
                    .put(ItemColumns.SECONDARY, TILDE)
                    .put(ItemColumns.SECONDARY_STATE, "read")
                    .put(ItemColumns.SECONDARY_TECHNIQUE, "dot-peen");
            answers.add("secondary-mark", weapon.tag(), "", ItemColumns.SECONDARY, TILDE);
        }
    }

    /** Weapons of one model whose numbers follow one another, within one recovery. */
    private void run(String in, int length) {
        List<String> run = numbers.run(length);
        Kind commonest = Kind.MIX.stream()
                .max(Comparator.comparingLong(
                        k -> free(in).filter(w -> w.kind().equals(k)).count()))
                .orElseThrow();
        List<Weapon> chosen = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            chosen.add(free(in, w -> w.kind().equals(commonest)));
        }
        renumber(chosen, run);
        answers.add("serial-run", chosen.getFirst().tag(), chosen.getLast().tag(), ItemColumns.SERIAL, run.getFirst());
    }

    /** Gives weapons other numbers, on the receiver and on every part that bears their own. */
    static void renumber(List<Weapon> weapons, List<String> numbers) {
        for (int i = 0; i < weapons.size(); i++) {
            Weapon weapon = weapons.get(i);
            String number = numbers.get(i);
            weapon.row().put(ItemColumns.SERIAL, number);
            ItemColumns.PARTS.stream()
                    .filter(p -> weapon.row().value(p).equals(weapon.number()))
                    .forEach(p -> weapon.row().put(p, number));
        }
    }

    private Weapon free(String recovery, Predicate<Weapon> wanted) {
        List<Weapon> free = free(recovery).filter(wanted).toList();
        if (free.isEmpty()) {
            throw new IllegalStateException("No free weapon of that sort in " + recovery + ". Use another seed.");
        }
        Weapon weapon = chance.pick(free);
        used.add(weapon);
        return weapon;
    }

    /** The weapons of a recovery that can be read, carry no link yet and are not the rare rifle. */
    private Stream<Weapon> free(String recovery) {
        return weapons.getOrDefault(recovery, List.of()).stream()
                .filter(w -> w.readable() && !w.kind().rare() && !used.contains(w));
    }
}
