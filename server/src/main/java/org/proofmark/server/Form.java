package org.proofmark.server;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.notation.Headstamp;
import org.proofmark.notation.NotationException;
import org.proofmark.notation.Reading;

/**
 * A form as it stands on a page: what can be typed, what was typed, and what is wrong with it.
 *
 * @param heading its title
 * @param action where it is sent
 * @param back the page that giving up leads to
 * @param groups its inputs under their legends
 * @param provenance inputs for source, date, handling and grade; empty where the record is its own source
 * @param newSource inputs for a source that is not known yet; empty as above
 * @param reason whether it asks why
 * @param photographs whether it takes files
 * @param kept photographs that were sent before and are kept in the locker
 * @param once sent with the form, so that sending it twice stores it once
 * @param words in which a reading is described
 */
public record Form(
        String heading,
        String action,
        String back,
        List<Group> groups,
        List<Input> provenance,
        List<Input> newSource,
        boolean reason,
        boolean photographs,
        List<Photographs.Kept> kept,
        String once,
        Typed typed,
        Problems problems,
        Words words) {

    /** Inputs that make one record. */
    public record Group(String legend, boolean optional, List<Input> inputs) {}

    /** What stands in an input: what was typed, or else its first value. */
    public String value(Input input) {
        return typed.equals(Typed.NOTHING) ? input.initial() : typed.raw(input.name());
    }

    /** Why the record is changed, as typed so far. */
    public String reasonTyped() {
        return typed.raw("reason");
    }

    /** Whether an option or tick is on. */
    public boolean chosen(Input input, String option) {
        return value(input).equals(option);
    }

    /** What is wrong with an input; null: nothing. */
    public Problems.@Nullable Problem problem(String input) {
        return problems.of(input);
    }

    /** What the signs of a reading mean, in words; null where it is literal, empty or malformed. */
    public @Nullable String understood(Input input) {
        String writing = typed.raw(input.name().replaceFirst("reading$", "writing"));
        String reading = value(input);
        if (input.kind() != Input.Kind.READING || reading.isBlank() || !writing.equals("notation")) {
            return null;
        }
        String type = typed.raw(input.name().replaceFirst("reading$", "type"));
        try {
            return type.equals("headstamp") && Headstamp.givesPositions(reading)
                    ? Headstamp.parse(reading.strip()).describe(words)
                    : Reading.parse(reading.strip()).describe(words);
        } catch (NotationException e) {
            return null;
        }
    }

    /** Whether it holds a mark, whose reading can be checked before it is stored. */
    public boolean readsMarks() {
        return groups.stream().flatMap(g -> g.inputs().stream()).anyMatch(i -> i.kind() == Input.Kind.READING);
    }

    /** Whether the inputs of a new source are folded away. */
    public boolean newSourceOpen() {
        return provenance.stream().anyMatch(i -> i.name().equals("source") && value(i).equals(Provenance.NEW));
    }
}
