package org.proofmark.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The written forms of all vocabularies, looked up once each. */
final class Terms {
    private static final Map<Class<?>, Map<String, Object>> KNOWN = new ConcurrentHashMap<>();
    private static final Map<String, String> WRITTEN = new ConcurrentHashMap<>();

    private Terms() {}

    static String written(String constant) {
        return WRITTEN.computeIfAbsent(constant, c -> c.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static Map<String, Object> of(Class<?> vocabulary) {
        return KNOWN.computeIfAbsent(vocabulary, v -> Arrays.stream(v.getEnumConstants())
                .collect(Collectors.toMap(c -> ((Term) c).term(), Function.identity())));
    }

    static String name(Class<?> vocabulary) {
        return vocabulary.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
