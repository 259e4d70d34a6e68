package org.proofmark.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.proofmark.notation.Cell;
import org.proofmark.notation.Headstamp;
import org.proofmark.notation.HeadstampPart.Entry;
import org.proofmark.notation.Reading;

/** Headstamps over few signs, so that they often meet, and other ways to write them down. */
final class GeneratedHeadstamps {
    private static final int HOURS = 12;

    private final Random random;
    private final GeneratedReadings readings;
    private final double open;

    /** @param open the share of cells that are not certain */
    GeneratedHeadstamps(long seed, String signs, double open) {
        this.random = new Random(seed);
        this.readings = new GeneratedReadings(seed, signs);
        this.open = open;
    }

    Headstamp next() {
        List<Entry> entries = new ArrayList<>();
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            int hour = 1 + random.nextInt(HOURS);
            Reading reading = Reading.parse(readings.notation(3, open));
            if (!reading.isBlank() && entries.stream().noneMatch(entry -> entry.hour() == hour)) {
                entries.add(new Entry(hour, reading));
            }
        }
        return entries.isEmpty() ? next() : Headstamp.of(entries, random.nextBoolean());
    }

    List<Headstamp> next(int count) {
        List<Headstamp> all = new ArrayList<>();
        while (all.size() < count) {
            all.add(next());
        }
        return all;
    }

    /** Every entry written down from the other side; what cannot be read so is written as unreadable. */
    static Headstamp fromOtherSide(Headstamp headstamp) {
        return Headstamp.of(
                headstamp.entries().stream()
                        .map(entry -> new Entry(entry.hour(), fromOtherSide(entry.reading())))
                        .toList(),
                headstamp.orientationKnown());
    }

    /** Whether writing it down from the other side loses nothing. */
    static boolean readsFromBothSides(Headstamp headstamp) {
        return headstamp.entries().stream().allMatch(entry -> turnsBack(entry.reading()));
    }

    /** Its mirror image: the characters as they are, the clock the other way round. */
    static Headstamp mirrored(Headstamp headstamp) {
        return Headstamp.of(
                headstamp.entries().stream()
                        .map(entry -> new Entry(entry.hour() == HOURS ? HOURS : HOURS - entry.hour(), entry.reading()))
                        .toList(),
                headstamp.orientationKnown());
    }

    private static Reading fromOtherSide(Reading reading) {
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : reading.cells().reversed()) {
            Reading alone = new Reading(List.of(cell));
            if (turnsBack(alone)) {
                cells.addAll(alone.turned().orElseThrow().cells());
            } else if (cell instanceof Cell.Removed removed) {
                cells.addAll(fromOtherSide(new Reading(removed.cells())).cells());
            } else {
                cells.add(new Cell.Unknown());
            }
        }
        return new Reading(cells);
    }

    private static boolean turnsBack(Reading reading) {
        return reading.turned().flatMap(Reading::turned).filter(reading::equals).isPresent();
    }
}
