package org.proofmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule fails where it is broken, and only there. For each rule, the package {@code broken.NAME} in the test sources is a
 * house that breaks it in one place; {@code broken.cycles} cannot help breaking the arrows as well, since the arrows of
 * the table make no cycle.
 */
class BrokenHouseTest {
    private static final Map<String, Set<String>> ALSO_BROKEN = Map.of("cycles", Set.of("arrows"));

    @ParameterizedTest
    @MethodSource("ruleNames")
    void isNoticedBy(String rule) {
        String root = "broken." + rule;
        JavaClasses house = new ClassFileImporter().importPackages(root);
        assertThat(house).isNotEmpty();
        List<String> failing = HouseRules.of(root).entrySet().stream()
                .filter(entry ->
                        entry.getValue().allowEmptyShould(true).evaluate(house).hasViolation())
                .map(Map.Entry::getKey)
                .toList();
        assertThat(failing).contains(rule);
        assertThat(failing)
                .allMatch(name -> name.equals(rule)
                        || ALSO_BROKEN.getOrDefault(rule, Set.of()).contains(name));
    }

    static Set<String> ruleNames() {
        return HouseRules.of("broken").keySet();
    }
}
