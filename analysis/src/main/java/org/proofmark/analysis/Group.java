package org.proofmark.analysis;

import java.util.List;

/**
 * Chosen recoveries under one name.
 *
 * @param name as printed
 * @param recoveries indices into the {@link RecoveryTable}, at least one
 */
public record Group(String name, List<Integer> recoveries) {
    public Group {
        recoveries = List.copyOf(recoveries);
        if (recoveries.isEmpty()) {
            throw new IllegalArgumentException("The group " + name + " is empty. Choose at least one recovery for it.");
        }
    }
}
