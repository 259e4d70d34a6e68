package org.proofmark.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.proofmark.model.MarkType;
import org.proofmark.notation.Cell;
import org.proofmark.notation.Matching;
import org.proofmark.notation.Reading;

/** Something seen on an item that says something of where it comes from. */
public sealed interface Clue {

    /** In the words of a reason: {@code the model mark ‘56’}. */
    String words();

    /**
     * A mark, as it was read. A reading with gaps counts for as much as it leaves open.
     *
     * @param type what the mark is; a headstamp is read as its entries
     */
    record Mark(MarkType type, List<Reading> entries) implements Clue {
        public Mark {
            entries = entries.stream().map(Mark::spelt).toList();
        }

        /** A mark that is read as one. */
        public Mark(MarkType type, Reading reading) {
            this(type, List.of(reading));
        }

        @Override
        public String words() {
            return "the " + type.words() + " mark ‘"
                    + String.join(" ", entries.stream().map(Reading::print).toList()) + "’";
        }

        /** Whether an entry may read so, look-alikes and separators levelled. */
        boolean fits(String known) {
            return entries.stream().anyMatch(entry -> Matching.compatibleFolded(entry, Reading.literal(known)));
        }

        /** Which of these names an entry may read. */
        List<String> fitting(Stream<String> names) {
            return names.filter(this::fits).toList();
        }

        /** A symbol as the words of its name: {@code :arrow-in-triangle:} is the mark called arrow in triangle. */
        private static Reading spelt(Reading reading) {
            return new Reading(reading.cells().stream()
                    .flatMap(cell -> cell instanceof Cell.Symbol symbol
                            ? Reading.literal(symbol.name()).cells().stream()
                            : Stream.of(cell))
                    .toList());
        }
    }

    /** The calibre, measured or held to be, in any spelling. */
    record Calibre(String name) implements Clue {
        @Override
        public String words() {
            return "the calibre " + name;
        }
    }

    /** Something that can be seen. */
    record Seen(Feature feature) implements Clue {
        @Override
        public String words() {
            return feature.kind().words() + " ‘" + feature.text() + "’";
        }
    }
}
