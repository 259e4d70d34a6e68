package org.proofmark.cli;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** That a class uses only modules which the table lets its own module use. */
final class PointDownwards extends ArchCondition<JavaClass> {
    private final String prefix;

    PointDownwards(String root) {
        super("use only modules that the table in Modules lets them use");
        this.prefix = root + ".";
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        Set<String> usable = Modules.usableBy(module(item));
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            if (target.getPackageName().startsWith(prefix) && !usable.contains(module(target))) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        }
    }

    private String module(JavaClass aClass) {
        String[] below = aClass.getPackageName().substring(prefix.length()).split("\\.", 2);
        return below[0];
    }
}
