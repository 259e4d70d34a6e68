package org.proofmark.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalogue.Alias;
import org.proofmark.catalogue.Catalogue;
import org.proofmark.catalogue.Entry;
import org.proofmark.catalogue.FeatureKind;
import org.proofmark.catalogue.Kind;
import org.proofmark.catalogue.RelationKind;

/**
 * A model of weapon as a list of items has it, from the starter catalogue. Of names, the first is the preferred one.
 *
 * @param type the model's class, such as {@code assault rifle}
 * @param makers each by its names
 * @param countries where it was made
 * @param firstYear of its making, where that is known
 */
record ItemModel(
        List<String> names,
        String type,
        List<String> calibres,
        List<List<String>> makers,
        List<String> countries,
        int firstYear,
        int lastYear) {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2020;

    /** Those of which the catalogue knows type, calibre, maker and country, in its order. */
    static List<ItemModel> all() {
        Catalogue catalogue = Catalogue.starter();
        return catalogue
                .known(Kind.MODEL)
                .map(model -> of(model, catalogue))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ItemModel> of(Entry model, Catalogue catalogue) {
        List<List<String>> calibres = targets(model, RelationKind.CALIBRE, catalogue);
        List<List<String>> makers = targets(model, RelationKind.MAKER, catalogue);
        List<String> countries = targets(model, RelationKind.STATE, catalogue).stream()
                .map(List::getFirst)
                .toList();
        Optional<String> type = model.features(FeatureKind.CLASS).findFirst();
        if (calibres.isEmpty()
                || makers.isEmpty()
                || countries.isEmpty()
                || type.isEmpty()
                || latin(model).isEmpty()) {
            return Optional.empty();
        }
        int first = model.years() == null ? EARLIEST : year(model.years().earliest(), EARLIEST);
        int last = model.years() == null ? LATEST : year(model.years().latest(), LATEST);
        return Optional.of(new ItemModel(
                latin(model), type.get(), calibres.getFirst(), makers, countries, first, Math.max(first, last)));
    }

    private static int year(@Nullable LocalDate day, int unknown) {
        return day == null ? unknown : day.getYear();
    }

    private static List<List<String>> targets(Entry model, RelationKind relation, Catalogue catalogue) {
        return model.targets(relation)
                .map(catalogue::find)
                .flatMap(Optional::stream)
                .map(ItemModel::latin)
                .filter(names -> !names.isEmpty())
                .toList();
    }

    /** Names in Latin letters: who writes the list writes English. */
    private static List<String> latin(Entry entry) {
        return Stream.concat(Stream.of(entry.name()), entry.aliases().stream().map(Alias::text))
                .filter(name -> name.chars().allMatch(c -> c < 0x250))
                .toList();
    }
}
