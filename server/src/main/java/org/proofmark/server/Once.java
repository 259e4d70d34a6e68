package org.proofmark.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Remembers which forms were stored and where they led, so that a form sent twice is stored once. */
final class Once {
    private static final int REMEMBERED = 1_000;

    private final ReentrantLock turn = new ReentrantLock();
    private final Map<String, String> done = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * Does the action of a form unless it was done; the result is the address that it led to. An action that leads nowhere
     * (null: the form has problems) may be tried again.
     */
    @Nullable
    String doing(String form, Supplier<@Nullable String> action) {
        turn.lock();
        try {
            String before = done.get(form);
            if (before != null) {
                return before;
            }
            String address = action.get();
            if (address != null && !form.isEmpty()) {
                done.put(form, address);
            }
            return address;
        } finally {
            turn.unlock();
        }
    }
}
