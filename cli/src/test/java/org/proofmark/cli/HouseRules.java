package org.proofmark.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rules of the house (CONTRIBUTING.md) over all classes below one root package: {@code org.proofmark}, or
 * a small made-up house that breaks one of them.
 */
final class HouseRules {
    private final String root;

    private HouseRules(String root) {
        this.root = root;
    }

    /** Every rule under its name, for the house whose modules are the packages directly below {@code root}. */
    static Map<String, ArchRule> of(String root) {
        HouseRules house = new HouseRules(root);
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("arrows", classes().should(new PointDownwards(root)));
        rules.put("cycles", slices().matching(root + ".(*)..").should().beFreeOfCycles());
        rules.put("flat", classes().should().resideInAnyPackage(house.rooms(Modules.names())));
        rules.put("sql", house.sql());
        rules.put("framework", house.framework());
        rules.put("logging", house.logging());
        rules.put("exit", house.exit());
        rules.put("terminal", house.terminal());
        rules.put("nullness", classes().should(new BeNullMarked()));
        rules.put("names", noClasses().should().haveNameMatching(".*(Impl|Manager|Utils?|Helpers?|DTO|Dto)(\\$.*)?"));
        return rules;
    }

    private ArchRule sql() {
        return noClassesOutside("store", "bench")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.flywaydb.."));
    }

    private ArchRule framework() {
        return noClassesOutside("server")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework..", "jakarta.servlet.."));
    }

    // The server alone has nobody in front of it to tell what it did not foresee. Calls, not mentions: whoever
    // implements
    // javax.sql.DataSource must mention java.util.logging.Logger.
    private ArchRule logging() {
        return noClassesOutside("server", "cli").should().accessClassesThat().resideInAPackage("java.util.logging..");
    }

    private ArchRule exit() {
        return noClassesOutside("cli", "bench")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class);
    }

    private ArchRule terminal() {
        return noClassesOutside("cli", "bench")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace");
    }

    private GivenClassesConjunction noClassesOutside(String... modules) {
        return noClasses().that().resideOutsideOfPackages(rooms(modules));
    }

    private String[] rooms(String... modules) {
        String[] packages = new String[modules.length];
        for (int i = 0; i < modules.length; i++) {
            packages[i] = root + "." + modules[i];
        }
        return packages;
    }
}
