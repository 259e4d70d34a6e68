package org.proofmark.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.MarkType;
import org.proofmark.model.Truth;

/** Holds clues against the catalogue: for each clue a function that says whether an origin fits. */
final class Reader {
    private static final int FIRST_YEAR = 1890;
    private static final int LAST_YEAR = 2029;

    private final Catalogue catalogue;

    Reader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Function<Origin, Finding> of(Clue clue) {
        return switch (clue) {
            case Clue.Calibre calibre -> calibre(calibre);
            case Clue.Seen seen -> seen(seen.feature());
            case Clue.Mark mark ->
                switch (mark.type()) {
                    case MODEL -> model(mark);
                    case FACTORY -> code(mark, "weapon");
                    case HEADSTAMP -> code(mark, "headstamp");
                    case MAKER -> maker(mark);
                    case COUNTRY -> country(mark);
                    case YEAR -> year(mark);
                    case CALIBRE -> calibreMark(mark);
                    case SERIAL -> serial(mark);
                    case SELECTOR -> seen(new Feature(FeatureKind.SELECTOR, text(mark)));
                    default -> origin -> Finding.silent(origin.thing());
                };
        };
    }

    private static String text(Clue.Mark mark) {
        return String.join(
                " ",
                mark.entries().stream().map(r -> r.plain().orElse(r.print())).toList());
    }

    private static Function<Origin, Finding> model(Clue.Mark mark) {
        return origin -> {
            List<String> fitting = mark.fitting(modelMarks(origin.thing()));
            return fitting.isEmpty()
                    ? Finding.of(false, mark.words() + " is not one of its marks", origin.thing())
                    : Finding.of(true, mark.words() + " may read ‘" + fitting.getFirst() + "’", origin.thing());
        };
    }

    /** How a model is called on the item: its marks, its names, and these without the word for "type". */
    private static Stream<String> modelMarks(Entry model) {
        return Stream.concat(model.features(FeatureKind.MODEL_MARK), model.names())
                .flatMap(name -> Stream.of(name, bare(name)))
                .filter(name -> !name.isEmpty())
                .distinct();
    }

    private static String bare(String name) {
        return name.replaceFirst("(?i)^(type|model|mod\\.|md\\.|mle) ", "").replaceFirst("\\s*[式형식]$", "");
    }

    private Function<Origin, Finding> code(Clue.Mark mark, String standsOn) {
        List<Entry> codes = catalogue
                .known(Kind.FACTORY_CODE)
                .filter(code -> code.features(FeatureKind.STANDS_ON).anyMatch(standsOn::equals))
                .filter(code -> code.names().anyMatch(mark::fits))
                .toList();
        return origin -> codes.stream()
                .filter(code -> standsFor(code, origin))
                .findFirst()
                .map(code -> Finding.of(
                        true, mark.words() + " may be ‘" + code.name() + "’, a mark of " + name(origin), code))
                .orElseGet(() -> Finding.of(
                        false, mark.words() + " is no mark of " + name(origin) + " in the catalogue", origin.thing()));
    }

    private static String name(Origin origin) {
        Entry who = origin.maker() != null ? origin.maker() : origin.state() != null ? origin.state() : origin.thing();
        return who.name();
    }

    private static boolean standsFor(Entry code, Origin origin) {
        if (origin.thing().kind() == Kind.FACTORY_CODE) {
            return code.equals(origin.thing());
        }
        Set<String> makers = new HashSet<>(code.targets(RelationKind.MAKER).toList());
        if (!makers.isEmpty() && origin.maker() != null) {
            return makers.contains(origin.maker().id());
        }
        return origin.state() != null
                && code.targets(RelationKind.STATE).anyMatch(origin.state().id()::equals);
    }

    private Function<Origin, Finding> maker(Clue.Mark mark) {
        return origin -> {
            Entry maker = origin.maker();
            if (maker == null) {
                return Finding.silent(origin.thing());
            }
            boolean fits = maker.names().anyMatch(mark::fits);
            return Finding.of(fits, mark.words() + (fits ? " names " : " does not name ") + maker.name(), maker);
        };
    }

    private Function<Origin, Finding> country(Clue.Mark mark) {
        Set<String> named = new HashSet<>();
        catalogue
                .known(Kind.STATE)
                .filter(state -> state.names().anyMatch(mark::fits))
                .forEach(state -> named.add(state.id()));
        return origin -> {
            Entry state = origin.state();
            if (state == null) {
                return Finding.silent(origin.thing());
            }
            boolean fits = named.contains(state.id());
            return Finding.of(fits, mark.words() + (fits ? " names " : " does not name ") + state.name(), state);
        };
    }

    private static Function<Origin, Finding> year(Clue.Mark mark) {
        List<ImpreciseDate> years = years(mark);
        return origin -> {
            Finding thing = year(mark, years, origin.thing(), "when it was made or used");
            Entry state = origin.state();
            Finding place = state == null
                    ? Finding.silent(origin.thing())
                    : year(mark, years, state, "the time of the state " + state.name());
            return thing.fit() == Finding.Fit.NO || place.fit() == Finding.Fit.SILENT ? thing : place;
        };
    }

    private static Finding year(Clue.Mark mark, List<ImpreciseDate> years, Entry entry, String what) {
        ImpreciseDate period = entry.years();
        if (period == null || years.isEmpty()) {
            return Finding.silent(entry);
        }
        boolean fits = years.stream().anyMatch(year -> year.overlaps(period) != Truth.FALSE);
        return Finding.of(
                fits, mark.words() + " lies " + (fits ? "within " : "outside ") + period.text() + ", " + what, entry);
    }

    /** Every year that a mark may read, written with four digits or two. */
    static List<ImpreciseDate> years(Clue.Mark mark) {
        return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .filter(year -> mark.fits(Integer.toString(year))
                        || mark.fits(Integer.toString(year).substring(2)))
                .mapToObj(ImpreciseDate::year)
                .toList();
    }

    private Function<Origin, Finding> calibre(Clue.Calibre clue) {
        Names names = new Names(catalogue, Kind.CALIBRE);
        Set<String> meant = new HashSet<>();
        switch (names.find(clue.name())) {
            case Names.Answer.Found found -> meant.add(found.best().entry().id());
            case Names.Answer.Ambiguous several ->
                several.candidates().forEach(c -> meant.add(c.entry().id()));
            case Names.Answer.NotInCatalogue none -> {}
        }
        return origin -> calibre(origin.thing(), clue.words(), meant);
    }

    private Function<Origin, Finding> calibreMark(Clue.Mark mark) {
        Set<String> meant = new HashSet<>();
        catalogue
                .known(Kind.CALIBRE)
                .filter(calibre -> calibre.names().anyMatch(mark::fits))
                .forEach(calibre -> meant.add(calibre.id()));
        return origin -> calibre(origin.thing(), mark.words(), meant);
    }

    private static Finding calibre(Entry thing, String what, Set<String> meant) {
        List<String> takes = thing.targets(RelationKind.CALIBRE).toList();
        if (takes.isEmpty()) {
            return Finding.silent(thing);
        }
        boolean fits = takes.stream().anyMatch(meant::contains);
        return Finding.of(fits, what + (fits ? " is what it takes" : " is not what it takes"), thing);
    }

    private static Function<Origin, Finding> serial(Clue.Mark mark) {
        return origin -> {
            List<String> prefixes =
                    origin.thing().features(FeatureKind.SERIAL_PREFIX).toList();
            String number = text(mark);
            return prefixes.isEmpty()
                    ? Finding.silent(origin.thing())
                    : Finding.of(
                            prefixes.stream().anyMatch(number::startsWith),
                            mark.words() + " against numbers that begin with " + String.join(", ", prefixes),
                            origin.thing());
        };
    }

    private static Function<Origin, Finding> seen(Feature feature) {
        List<String> wanted = words(feature.text());
        return origin -> {
            List<String> known = origin.thing().features(feature.kind()).toList();
            if (known.isEmpty()) {
                return Finding.silent(origin.thing());
            }
            String what = feature.kind().words() + " ‘" + feature.text() + "’ ";
            return known.stream()
                    .filter(text -> words(text).containsAll(wanted))
                    .findFirst()
                    .map(text -> Finding.of(true, what + "is listed: " + text, origin.thing()))
                    .orElseGet(() -> Finding.of(
                            false, what + "is not what is listed: " + String.join("; ", known), origin.thing()));
        };
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>(List.of(Spelling.of(text).split(" ")));
        words.removeAll(List.of("a", "the", "with", "of", "and", "in", "above"));
        return words;
    }

    /** How surely a clue of this kind is seen as it is where the origin is right. */
    static double sureness(Clue clue) {
        return switch (clue) {
            case Clue.Calibre calibre -> 0.95;
            case Clue.Seen seen -> 0.8;
            case Clue.Mark mark -> mark.type() == MarkType.YEAR || mark.type() == MarkType.COUNTRY ? 0.9 : 0.95;
        };
    }
}
