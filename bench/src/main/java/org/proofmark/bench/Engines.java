package org.proofmark.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What can be measured, by the name that the command line gives it. An engine enters the benchmark by a line here. */
final class Engines {
    private static final Map<String, Supplier<? extends SerialEngine>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("index", IndexEngine::new);
        ALL.put("scan", ScanEngine::new);
        ALL.put("sqlite", SqliteEngine::new);
        ALL.put("postgres", PostgresEngine::new);
        ALL.put("lucene", LuceneEngine::new);
    }

    private Engines() {}

    static Set<String> names() {
        return ALL.keySet();
    }

    static SerialEngine make(String name) {
        Supplier<? extends SerialEngine> maker = ALL.get(name);
        if (maker == null) {
            throw new IllegalArgumentException("There is no engine ‘" + name + "’. Use some of " + names() + ".");
        }
        return maker.get();
    }
}
