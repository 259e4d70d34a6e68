package org.proofmark.analysis;

import java.util.Optional;
import java.util.function.Function;

/**
 * Either a value, or the statement that the data cannot carry one, with what would be needed.
 *
 * @param <T> the value
 */
public sealed interface Answer<T> {
    /** The data carry this value. */
    record Said<T>(T value) implements Answer<T> {}

    /**
     * The data carry no value.
     *
     * @param reason what is missing, with the figures
     * @param needed what would be needed
     */
    record CannotBeSaid<T>(String reason, String needed) implements Answer<T> {
        /** The same statement about another value. */
        public <U> Answer<U> about() {
            return new CannotBeSaid<>(reason, needed);
        }

        @Override
        public String toString() {
            return "cannot be said: " + reason + ", needs " + needed;
        }
    }

    /** The value, where there is one. */
    default Optional<T> said() {
        return switch (this) {
            case Said<T> said -> Optional.of(said.value());
            case CannotBeSaid<T> unsaid -> Optional.empty();
        };
    }

    /** The answer about something computed from the value. */
    default <U> Answer<U> then(Function<T, U> next) {
        return switch (this) {
            case Said<T> said -> new Said<>(next.apply(said.value()));
            case CannotBeSaid<T> unsaid -> unsaid.about();
        };
    }
}
