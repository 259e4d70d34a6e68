package org.proofmark.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proofmark keeps the rules of its house; {@link BrokenHouseTest} shows that each rule can fail. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.proofmark");

    @ParameterizedTest
    @MethodSource("ruleNames")
    void theHouseKeepsIts(String rule) {
        assertThat(HouseRules.of("org.proofmark")).containsKey(rule);
        requireNonNull(HouseRules.of("org.proofmark").get(rule)).check(HOUSE);
    }

    static Set<String> ruleNames() {
        return HouseRules.of("org.proofmark").keySet();
    }

    // Without this, a module that fell off the class path would keep every rule.
    @Test
    void everyModuleBelowTheCommandIsLookedAt() {
        Set<String> packages = HOUSE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        List<String> made = List.of(
                "notation",
                "model",
                "policy",
                "ledger",
                "catalogue",
                "store",
                "link",
                "analysis",
                "exchange",
                "report",
                "examples",
                "server",
                "cli");
        assertThat(packages)
                .containsAll(made.stream().map(name -> "org.proofmark." + name).toList());
    }
}
