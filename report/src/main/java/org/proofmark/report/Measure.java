package org.proofmark.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.proofmark.analysis.ItemRow;
import org.proofmark.analysis.Pattern;
import org.proofmark.model.ItemClass;
import org.proofmark.model.SubjectView;

/**
 * Finds the figure of this dossier that a published claim speaks of, by the words of its measure. A measure that is written otherwise has no
 * counterpart; nothing is guessed.
 *
 * <ul>
 *   <li>{@code weapons}, {@code ammunition}…: all documented pieces of that class;
 *   <li>{@code rifles}, {@code assault rifles}: pieces of the compared class whose type is that word or ends with it;
 *   <li>{@code Type 68 rifles}: of those, the pieces that show the value {@code Type 68} in a compared field;
 *   <li>{@code weapons with the tilde mark}: the pieces that bear that mark, written as it reads or as the symbol's name;
 *   <li>{@code share of Type 68 among assault rifles}: the same as a share of those of which the field is known.
 * </ul>
 */
final class Measure {
    private static final java.util.regex.Pattern SHARE = java.util.regex.Pattern.compile("share of (.+) among (.+)");
    private static final java.util.regex.Pattern MARKED = java.util.regex.Pattern.compile("(.+) with the (.+) mark");

    private final Material material;
    private final Map<String, Pattern.Term> terms = new HashMap<>();

    /** Pieces of some recoveries: those that show the term, of those that tell; all of them where there is no term. */
    record Counted(
            long matching,
            long of,
            boolean share,
            String noun,
            @Nullable Pattern pattern,
            boolean compared,
            List<SubjectView> items) {
        /** Whether pieces of the compared class were counted. */
        boolean ofCompared() {
            return !items.isEmpty() && compared;
        }

        /** {@code 4 of 34 (12 %)}; among fewer than all pieces {@code 18 of 180 assault rifles (10 %)}; a count {@code 271}. */
        String text() {
            if (!share) {
                return String.valueOf(matching);
            }
            String text = Figures.share(matching, of);
            return noun.isEmpty() ? text : text.replaceFirst(" \\(|$", Matcher.quoteReplacement(" " + noun) + "$0");
        }
    }

    /** The items that a noun means. */
    private record Population(String noun, Predicate<SubjectView> holds) {}

    Measure(Material material) {
        this.material = material;
        for (String attribute : material.comparison().table().attributes().reversed()) {
            material.comparison().table().recoveries().forEach(r -> r.items()
                    .forEach(i -> learn(attribute, i.values().get(attribute))));
        }
    }

    private void learn(String attribute, @Nullable String value) {
        if (value != null) {
            terms.put(key(value), new Pattern.Term(attribute, value));
        }
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** What the measure comes to in these recoveries; empty where it has no counterpart. */
    Optional<Counted> of(String measure, List<Integer> recoveries) {
        Matcher share = SHARE.matcher(measure);
        if (share.matches()) {
            return counted(term(share.group(1)), population(share.group(2)), recoveries, true);
        }
        Matcher marked = MARKED.matcher(measure);
        if (marked.matches()) {
            return counted(term(marked.group(2)), population(marked.group(1)), recoveries, false);
        }
        Optional<Counted> whole = whole(measure, recoveries);
        return whole.isPresent() ? whole : valued(measure, recoveries);
    }

    /** A pattern of one value as a share of the pieces of one type: {@code 18 of 180 assault rifles}. */
    Optional<Counted> among(Pattern pattern, String type, List<Integer> recoveries) {
        String noun = type.endsWith("s") ? type : type + "s";
        return population(noun).flatMap(p -> counted(pattern, p, recoveries, true));
    }

    /** A class of items, or a type of the compared class. */
    private Optional<Counted> whole(String measure, List<Integer> recoveries) {
        for (ItemClass itemClass : ItemClass.values()) {
            if (key(measure).equals(Names.pieces(itemClass))
                    && itemClass != material.compared().request().itemClass()) {
                List<SubjectView> items = recoveries.stream()
                        .flatMap(r -> material.chosen().of(material.recovery(r).id(), itemClass).stream())
                        .toList();
                return items.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Counted(Chosen.pieces(items), Chosen.pieces(items), false, "", null, false, items));
            }
        }
        return population(measure).flatMap(p -> counted(null, p, recoveries, false));
    }

    /** A value and a population: {@code Type 68 rifles}. */
    private Optional<Counted> valued(String measure, List<Integer> recoveries) {
        int space = measure.indexOf(' ');
        while (space > 0) {
            Optional<Counted> found = counted(
                    term(measure.substring(0, space)), population(measure.substring(space + 1)), recoveries, false);
            if (found.isPresent()) {
                return found;
            }
            space = measure.indexOf(' ', space + 1);
        }
        return Optional.empty();
    }

    private Optional<Pattern.Term> term(String value) {
        Pattern.Term plain = terms.get(key(value));
        return Optional.ofNullable(plain != null ? plain : terms.get(":" + key(value) + ":"));
    }

    private Optional<Counted> counted(
            Optional<Pattern.Term> term, Optional<Population> population, List<Integer> recoveries, boolean share) {
        return term.isEmpty() || population.isEmpty()
                ? Optional.empty()
                : counted(Pattern.of(term.get().attribute(), term.get().value()), population.get(), recoveries, share);
    }

    private Optional<Counted> counted(
            @Nullable Pattern pattern, Population population, List<Integer> recoveries, boolean share) {
        long matching = 0;
        long of = 0;
        List<SubjectView> items = new ArrayList<>();
        for (int recovery : recoveries) {
            for (ItemRow item : material.recovery(recovery).items()) {
                SubjectView view = material.compared().items().get(item.id());
                boolean tells = pattern == null
                        || item.values().containsKey(pattern.attributes().getFirst());
                if (view != null && tells && population.holds().test(view)) {
                    of += item.quantity();
                    if (pattern == null || ItemRows.shows(item, pattern)) {
                        matching += item.quantity();
                        items.add(view);
                    }
                }
            }
        }
        return Optional.of(new Counted(matching, of, share, population.noun(), pattern, true, items));
    }

    /** Which items a noun means; empty where no item of the table is called so. */
    private Optional<Population> population(String noun) {
        String wanted = key(noun);
        if (wanted.equals(material.names().pieces())) {
            return Optional.of(new Population("", item -> true));
        }
        String one = wanted.endsWith("s") ? wanted.substring(0, wanted.length() - 1) : wanted;
        Predicate<SubjectView> called = item -> isCalled(item, one) || isCalled(item, wanted);
        return material.compared().items().values().stream().anyMatch(called)
                ? Optional.of(new Population(wanted, called))
                : Optional.empty();
    }

    private static boolean isCalled(SubjectView item, String noun) {
        String type = item.value("type");
        return type != null && (key(type).equals(noun) || key(type).endsWith(" " + noun));
    }
}
