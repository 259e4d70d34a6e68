package org.proofmark.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.EntityKind;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Term;
import org.proofmark.notation.Folding;

/**
 * What linkage keeps of an entity.
 *
 * @param names the name, then the aliases
 * @param country levelled
 * @param registration folded by value
 * @param address folded by value
 */
record EntityFacts(
        Linked subject,
        EntityKind kind,
        List<EntityName> names,
        @Nullable String country,
        @Nullable String registration,
        @Nullable String address) {
    /** Initials of fewer words are no name. */
    private static final int SHORTEST = 3;

    static EntityFacts of(SubjectView view) {
        List<EntityName> names = new ArrayList<>();
        String name = view.value("name");
        names.add(EntityName.of(name == null ? "" : name));
        String aliases = view.value("aliases");
        for (String alias : aliases == null ? new String[0] : aliases.split("; ", -1)) {
            names.add(EntityName.of(alias));
        }
        String kind = view.value("kind");
        return new EntityFacts(
                new Linked(view.id(), "entity", null, 0, view.handling(), view.synthetic()),
                kind == null ? EntityKind.UNKNOWN : Term.parse(EntityKind.class, kind),
                names.stream().filter(n -> !n.words().isEmpty()).toList(),
                FieldText.of(view.value("country")),
                folded(view.value("registration")),
                folded(view.value("address")));
    }

    private static @Nullable String folded(@Nullable String value) {
        String text = value == null ? "" : Folding.text(value).replaceAll("[^\\p{L}\\p{N}]", "");
        return text.isEmpty() ? null : text.toUpperCase(Locale.ROOT);
    }

    /** Under what an entity meets those that might be the same: sounds, consonants, initials, whole names, its registration. */
    Set<String> keys() {
        Set<String> keys = new HashSet<>();
        for (EntityName name : names) {
            StringBuilder initials = new StringBuilder();
            for (NameWord word : name.words()) {
                initials.append(word.text().charAt(0));
                if (!word.isInitial() && !word.general()) {
                    keys.add("sound " + word.sound());
                    if (word.consonants().length() >= SHORTEST) {
                        keys.add("consonants " + word.consonants());
                    }
                    keys.add("initials " + word.text());
                }
            }
            if (initials.length() >= SHORTEST) {
                keys.add("initials " + initials);
            }
            keys.add(WHOLE + name.words().stream().map(NameWord::sound).sorted().toList());
        }
        if (registration != null) {
            keys.add(WHOLE + registration);
        }
        return keys;
    }

    /** How keys begin under which a great many are worth telling of. */
    static final String WHOLE = "whole ";

    /** Whether the two may be of one kind; what an organisation is, sources put differently. */
    boolean fits(EntityFacts other) {
        return kind == other.kind || isVague() || other.isVague();
    }

    private boolean isVague() {
        return kind == EntityKind.UNKNOWN || kind == EntityKind.ORGANISATION;
    }

    /** Whether stated countries or registrations differ. */
    boolean contradicts(EntityFacts other) {
        return !fits(other)
                || FieldText.names(country, other.country) == Agreement.CONTRADICT
                || (registration != null && other.registration != null && !registration.equals(other.registration));
    }
}
