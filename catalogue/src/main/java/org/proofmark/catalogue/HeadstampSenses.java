package org.proofmark.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.MarkType;
import org.proofmark.model.Truth;
import org.proofmark.notation.Headstamp;
import org.proofmark.notation.HeadstampPart;
import org.proofmark.notation.Matching;
import org.proofmark.notation.Reading;

/**
 * What the entries of a headstamp may be: a code of a maker or plant, a year with four figures or two, a calibre. One entry may be
 * several of these, and all are said: 21 is a code in three states and a year. An entry of which the catalogue knows nothing stays
 * without a sense.
 */
public final class HeadstampSenses {
    private final Catalogue catalogue;
    private final Headstamp headstamp;
    private final int thisYear;
    private final List<Senses> all = new ArrayList<>();

    /** @param thisYear the last year that is read */
    public HeadstampSenses(Catalogue catalogue, Headstamp headstamp, int thisYear) {
        this.catalogue = catalogue;
        this.headstamp = headstamp;
        this.thisYear = thisYear;
        for (HeadstampPart.Entry entry : headstamp.entries()) {
            List<Sense> codes = codes(entry);
            List<Sense> senses = new ArrayList<>(codes);
            year(entry.reading(), codes).ifPresent(senses::add);
            senses.addAll(calibres(entry.reading()));
            all.add(new Senses(entry, senses));
        }
    }

    /** An entry and what it may be, codes first. */
    public record Senses(HeadstampPart.Entry entry, List<Sense> senses) {
        public Senses {
            senses = List.copyOf(senses);
        }

        private boolean mayBe(Sense.What what) {
            return senses.stream().anyMatch(sense -> sense.what() == what);
        }
    }

    /**
     * Where a code stood in the years that the other entries may be, and where it stands now.
     *
     * @param then the states of the code that existed in one of the years
     * @param now the states of the code that exist this year; where there are none, those that followed them
     */
    public record Place(Entry code, String years, List<Entry> then, List<Entry> now) {
        public Place {
            then = List.copyOf(then);
            now = List.copyOf(now);
        }
    }

    /** By entry, in the order of the headstamp. */
    public List<Senses> all() {
        return List.copyOf(all);
    }

    /** For each code with states that an entry may be, where it stood in the years that another entry may be. */
    public List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (Senses senses : all) {
            SortedSet<Integer> years = yearsBeside(senses.entry());
            for (Sense sense : senses.senses()) {
                Entry code = sense.what() == Sense.What.CODE ? sense.line() : null;
                if (code != null && !years.isEmpty() && !states(code).isEmpty()) {
                    places.add(place(code, years));
                }
            }
        }
        return places;
    }

    /** Where it may come from, all entries together. A year counts where one entry may be a year, and that can be no code. */
    public Proposal origin() {
        List<Clue> clues = new ArrayList<>();
        clues.add(new Clue.Mark(
                MarkType.HEADSTAMP,
                headstamp.entries().stream().map(HeadstampPart.Entry::reading).toList()));
        List<Senses> years = all.stream()
                .filter(senses -> senses.mayBe(Sense.What.YEAR) && !senses.mayBe(Sense.What.CODE))
                .toList();
        if (years.size() == 1) {
            clues.add(new Clue.Mark(MarkType.YEAR, years.getFirst().entry().reading()));
        }
        return new Identify(catalogue).propose(clues);
    }

    /** How any headstamp may mislead. */
    public static List<Proposal.Doubt> doubts() {
        return Doubts.ofAnyHeadstamp();
    }

    private List<Sense> codes(HeadstampPart.Entry entry) {
        Clue.Mark asWritten = new Clue.Mark(MarkType.HEADSTAMP, entry.reading());
        Optional<Clue.Mark> turned = entry.reading().turned().map(side -> new Clue.Mark(MarkType.HEADSTAMP, side));
        if (saysNothing(asWritten)) {
            return List.of();
        }
        return catalogue
                .known(Kind.FACTORY_CODE)
                .filter(code -> code.features(FeatureKind.STANDS_ON).anyMatch("headstamp"::equals))
                .flatMap(code -> {
                    List<String> names = asWritten.fitting(code.names());
                    List<String> fromOtherSide =
                            names.isEmpty() && turned.isPresent() ? turned.get().fitting(code.names()) : List.of();
                    return Stream.of(names, fromOtherSide)
                            .filter(fitting -> !fitting.isEmpty())
                            .map(fitting -> code(code, entry, fitting.getFirst(), names.isEmpty()));
                })
                .toList();
    }

    /** Symbols are spelt out in a clue, so they count as known. */
    private static boolean saysNothing(Clue.Mark mark) {
        return mark.entries().stream().allMatch(reading -> reading.knownCharacters() == 0);
    }

    private Sense code(Entry code, HeadstampPart.Entry entry, String name, boolean otherSide) {
        List<String> speaksFor = new ArrayList<>();
        speaksFor.add((otherSide ? "Read from the other side it may be ‘" : "It may read ‘") + name + "’.");
        List<String> against = new ArrayList<>(code.caveats());
        if (code.certainty() == Certainty.DOUBTFUL) {
            against.add("The line of the catalogue is doubtful.");
        }
        if (!YearSpans.of(entry.reading(), thisYear).isEmpty()) {
            against.add("It may be a year.");
        }
        ImpreciseDate time = code.years();
        SortedSet<Integer> years = yearsBeside(entry);
        if (time != null && !years.isEmpty()) {
            boolean within =
                    years.stream().anyMatch(year -> ImpreciseDate.year(year).overlaps(time) != Truth.FALSE);
            (within ? speaksFor : against)
                    .add("The year " + YearSpans.words(years) + (within ? " lies within " : " lies outside ")
                            + time.text() + ", when the code was used.");
        }
        List<Entry> makers = targets(code, RelationKind.MAKER);
        String whose = names(makers.isEmpty() ? states(code) : makers);
        return new Sense(
                Sense.What.CODE,
                "the code ‘" + code.name() + "’" + (whose.isEmpty() ? "" : " of " + whose),
                speaksFor,
                against,
                code);
    }

    private Optional<Sense> year(Reading reading, List<Sense> codes) {
        SortedSet<Integer> years = YearSpans.of(reading, thisYear);
        if (years.isEmpty()) {
            return Optional.empty();
        }
        boolean inFull = years.stream().allMatch(year -> YearSpans.inFull(reading, year));
        List<String> against = new ArrayList<>();
        if (!codes.isEmpty()) {
            against.add("It may be a code.");
        }
        if (!inFull && years.last() - years.first() >= 100) {
            against.add("Two figures leave the century open.");
        }
        return Optional.of(new Sense(
                Sense.What.YEAR,
                "the year " + YearSpans.words(years) + (inFull ? "" : ", written with two figures"),
                List.of("Its figures fit a year up to " + thisYear + "."),
                against,
                null));
    }

    private List<Sense> calibres(Reading reading) {
        return catalogue
                .known(Kind.CALIBRE)
                .filter(calibre -> reading.knownCharacters() > 0
                        && calibre.names()
                                .flatMap(name -> Stream.of(name, name.replaceFirst("(?<=[x×].{1,9}) mm$", "")))
                                .anyMatch(name -> Matching.compatibleFolded(reading, Reading.literal(name))))
                .map(calibre -> new Sense(
                        Sense.What.CALIBRE,
                        "the calibre " + calibre.name(),
                        List.of("It may read a name of it."),
                        List.of("A case may have been shaped for another calibre since."),
                        calibre))
                .toList();
    }

    private Place place(Entry code, SortedSet<Integer> years) {
        List<Entry> states = states(code);
        List<Entry> then = states.stream()
                .filter(state -> years.stream().anyMatch(year -> existed(state, year)))
                .toList();
        List<Entry> now =
                states.stream().filter(state -> existed(state, thisYear)).toList();
        return new Place(code, YearSpans.words(years), then, now.isEmpty() ? followers(states) : now);
    }

    private List<Entry> followers(List<Entry> states) {
        Set<Entry> followers = new LinkedHashSet<>();
        for (Entry state : states) {
            if (new States(catalogue).stateAt(state.name(), ImpreciseDate.year(thisYear))
                    instanceof States.Answer.Possible possible) {
                possible.states().forEach(each -> followers.add(each.state()));
            }
        }
        return List.copyOf(followers);
    }

    private static boolean existed(Entry state, int year) {
        return state.years() == null || ImpreciseDate.year(year).overlaps(state.years()) != Truth.FALSE;
    }

    private SortedSet<Integer> yearsBeside(HeadstampPart.Entry entry) {
        SortedSet<Integer> years = new TreeSet<>();
        headstamp.entries().stream()
                .filter(other -> !other.equals(entry))
                .forEach(other -> years.addAll(YearSpans.of(other.reading(), thisYear)));
        return years;
    }

    private List<Entry> states(Entry code) {
        return targets(code, RelationKind.STATE);
    }

    private List<Entry> targets(Entry code, RelationKind kind) {
        return code.targets(kind).flatMap(id -> catalogue.find(id).stream()).toList();
    }

    private static String names(List<Entry> entries) {
        return String.join(" or ", entries.stream().map(Entry::name).toList());
    }
}
