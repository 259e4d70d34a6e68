package org.proofmark.examples;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of the two example dossiers: which files go in through which mappings, in which order. A file that names a subject
 * comes after the one that describes it.
 *
 * @param name of the dossier and of its folder
 * @param inputs what to import, in order
 */
public record ExampleDossier(String name, List<Input> inputs) {

    /**
     * One import.
     *
     * @param data name of the CSV file
     * @param mapping name of the mapping file
     */
    public record Input(String data, String mapping) {}

    /** Three recoveries, a baseline, and what was published about them. */
    public static final ExampleDossier NORTH_EAST_SYRIA = new ExampleDossier(
            "north-east-syria",
            inputs(
                    "recoveries",
                    "published-recoveries",
                    "items",
                    "baseline-items:items",
                    "second-opinions",
                    "claimed-counts",
                    "published-claims",
                    "published-findings",
                    "published-transfers"));

    /** Commercial products at production sites and on battlefields, and the custody of their lots. */
    public static final ExampleDossier WORKSHOPS = new ExampleDossier(
            "workshops",
            inputs(
                    "sites",
                    "recoveries",
                    "entities",
                    "lots",
                    "goods",
                    "transfers",
                    "published-claims",
                    "published-transfers"));

    private static List<Input> inputs(String... names) {
        return Stream.of(names)
                .map(n -> n.split(":", -1))
                .map(n -> new Input(n[0] + ".csv", n[n.length - 1] + ".mapping.yaml"))
                .toList();
    }

    /** The dossier's folder inside the folder of all examples. */
    public Path folder(Path examples) {
        return examples.resolve(name);
    }
}
