package org.proofmark.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proofmark.analysis.CommonalityOptions;
import org.proofmark.model.Filter;
import org.proofmark.model.ItemClass;
import org.proofmark.report.ComparisonRequest;
import picocli.CommandLine.Option;

/** What to compare, as options. */
final class Comparing {
    @Option(
            names = {"-g", "--group"},
            required = true,
            paramLabel = "NAME:EXPRESSION",
            description =
                    "A group of recoveries: its name and a filter over recoveries, like \"A:recovery = 'Abu Khashab'\". Give one for each group.")
    List<String> groups = List.of();

    @Option(
            names = "--baseline",
            paramLabel = "EXPRESSION",
            description = "Which recoveries to compare with. Default: all others.")
    String baseline = "";

    @Option(
            names = "--class",
            paramLabel = "CLASS",
            description =
                    "Class of items: weapon, ammunition… Classes never share a denominator. Default: ${DEFAULT-VALUE}.")
    String itemClass = "weapon";

    @Option(names = "--items", paramLabel = "EXPRESSION", description = "Only items of which this holds.")
    String items = "";

    @Option(
            names = "--attributes",
            split = ",",
            paramLabel = "FIELD",
            description =
                    "Fields whose values are compared, the most telling first. Default: model, type, maker, country, calibre, secondary.")
    @Nullable
    List<String> attributes;

    @Option(names = "--terms", description = "Most values in one pattern, 1 to 3. Default: ${DEFAULT-VALUE}.")
    int terms = CommonalityOptions.DEFAULTS.terms();

    @Option(names = "--permutations", description = "Sets of recoveries drawn. Default: ${DEFAULT-VALUE}.")
    int permutations = CommonalityOptions.DEFAULTS.permutations();

    @Option(names = "--seed", description = "Seed of the draw. Default: ${DEFAULT-VALUE}.")
    long seed = CommonalityOptions.DEFAULTS.seed();

    ComparisonRequest request() {
        require(terms >= 1 && terms <= 3, "--terms is " + terms + ". Give 1, 2 or 3.");
        require(permutations >= 99, "--permutations is " + permutations + ". Give at least 99.");
        Map<String, Filter> named = new LinkedHashMap<>();
        for (String group : groups) {
            int colon = group.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("The group '" + group
                        + "' has no name. Write NAME:EXPRESSION, like \"A:recovery = 'Abu Khashab'\".");
            }
            named.put(group.substring(0, colon).strip(), Filter.parse(group.substring(colon + 1)));
        }
        return new ComparisonRequest(
                classOfItems(),
                Filter.parse(items),
                named,
                Filter.parse(baseline),
                attributes == null ? ComparisonRequest.ATTRIBUTES : attributes,
                CommonalityOptions.DEFAULTS
                        .withTerms(terms)
                        .withPermutations(permutations)
                        .withSeed(seed));
    }

    private ItemClass classOfItems() {
        String asked =
                itemClass.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        return Arrays.stream(ItemClass.values())
                .filter(c -> c.term().equals(asked))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No item class is called '" + itemClass
                        + "'. Use one of: "
                        + Arrays.stream(ItemClass.values()).map(ItemClass::term).collect(Collectors.joining(", "))
                        + "."));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
