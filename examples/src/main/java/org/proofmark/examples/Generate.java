package org.proofmark.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the generated files of both dossiers anew. The one argument is the folder that holds the dossiers' folders. */
public final class Generate {
    private Generate() {}

    /** Writes into {@code args[0]}; throws where a folder is missing or cannot be written. */
    public static void main(String[] args) throws IOException {
        for (Map.Entry<String, Table> file : files().entrySet()) {
            Files.writeString(
                    Path.of(args[0]).resolve(file.getKey()), file.getValue().csv());
        }
    }

    /** Every generated file, by its path from the folder that holds the dossiers. */
    static Map<String, Table> files() {
        Map<String, Table> files = new LinkedHashMap<>();
        NorthEastSyria.files().forEach((name, table) -> files.put("north-east-syria/" + name, table));
        Workshops.files().forEach((name, table) -> files.put("workshops/" + name, table));
        return files;
    }
}
