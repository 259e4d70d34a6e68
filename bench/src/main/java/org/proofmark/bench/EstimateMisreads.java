package org.proofmark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.proofmark.notation.MisreadEstimate;
import org.proofmark.notation.MisreadPair;
import org.proofmark.notation.MisreadParameters;
import org.proofmark.notation.Technique;

/**
 * Learns the parameters of the misread model from a file and prints them, in the form in which {@link MisreadParameters#parse}
 * reads them.
 *
 * <p>{@code EstimateMisreads FILE [TECHNIQUE [WEIGHT]]}: FILE holds a head and lines {@code true,read}, right readings among them.
 * TECHNIQUE ({@code unknown} where not given) is whose look-alikes are learnt; WEIGHT (2,000) is how many characters of experience
 * the parameters that come with the program are worth.
 */
public final class EstimateMisreads {
    private EstimateMisreads() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("No file. Give a file of lines ‘true,read’.");
        }
        Technique technique = arguments.length > 1 ? Technique.of(arguments[1]) : Technique.UNKNOWN;
        double weight = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 2000;
        List<MisreadPair> pairs = pairs(Files.readAllLines(Path.of(arguments[0])));
        System.out.println("# Estimated from " + pairs.size() + " pairs, technique " + technique.label()
                + ", default parameters worth " + weight + " characters.");
        System.out.print(MisreadEstimate.of(pairs, MisreadParameters.defaults(), technique, weight)
                .print());
    }

    static List<MisreadPair> pairs(List<String> lines) {
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", -1))
                .map(parts -> {
                    if (parts.length != 2) {
                        throw new IllegalArgumentException("‘" + String.join(",", parts)
                                + "’ is no pair. Write the true number, a comma, and what was read.");
                    }
                    return new MisreadPair(parts[0].strip(), parts[1].strip());
                })
                .toList();
    }
}
