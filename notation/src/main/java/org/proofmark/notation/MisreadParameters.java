package org.proofmark.notation;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * What the misread model knows about readers: rates and look-alikes. Written and read as text: lines {@code name = value}, an
 * empty line before the head {@code true,read,…}, then the table of {@link GlyphConfusions}.
 *
 * @param rates how often which error is made
 * @param confusions which characters are taken for which
 */
public record MisreadParameters(MisreadRates rates, GlyphConfusions confusions) {
    private static final String HEAD = "true,read";

    /** The ones that come with the program; sources in the resources {@code misread.properties} and {@code misread-confusions.csv}. */
    public static MisreadParameters defaults() {
        return Default.PARAMETERS;
    }

    /**
     * Reads what {@link #print} writes.
     *
     * @throws IllegalArgumentException naming the line or rate and the remedy
     */
    public static MisreadParameters parse(String text) {
        List<String> lines = text.lines().toList();
        int head = 0;
        while (head < lines.size() && !lines.get(head).startsWith(HEAD)) {
            head++;
        }
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(String.join("\n", lines.subList(0, head))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Map<String, String> byName = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> byName.put(name, properties.getProperty(name)));
        return new MisreadParameters(MisreadRates.of(byName), GlyphConfusions.parse(lines.subList(head, lines.size())));
    }

    /** As text that {@link #parse} reads back. */
    public String print() {
        List<String> lines = new ArrayList<>();
        rates.byName().forEach((name, value) -> lines.add(name + " = " + value));
        lines.add("");
        lines.addAll(confusions.print());
        return String.join("\n", lines) + "\n";
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(MisreadParameters.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static final class Default {
        static final MisreadParameters PARAMETERS =
                parse(resource("misread.properties") + "\n" + resource("misread-confusions.csv"));
    }
}
