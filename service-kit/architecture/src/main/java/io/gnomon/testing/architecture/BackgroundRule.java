package io.gnomon.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Timer;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;

/** Threads and timers are made only by the code that watches them. */
final class BackgroundRule {

  private static final String TIMERS_AND_COMMON_THREADS =
      "setPeriodic|periodicStream|runAsync|supplyAsync";

  /** Classes that wait for one moment, and for no other after it. */
  private static final String WHO_WAITS_ONCE =
      "ReadThrottleFilter|BodyReader|DelayedClose|RenewalCache|RolloutTracer|StreamEndService";

  private BackgroundRule() {}

  /** What renews its own timer ends by the first round that throws. */
  static ArchRule timers() {
    return noClasses()
        .that(not(isNamed(WHO_WAITS_ONCE)))
        .should()
        .callMethodWhere(target(name("setTimer")))
        .because(
            "what is done again and again is BackgroundTaskRegistry's; who waits once is named in"
                + " this rule");
  }

  private static DescribedPredicate<JavaClass> isNamed(String regex) {
    return describe(
        "named " + regex, each -> each.getName().matches(".*\\.(" + regex + ")(\\$.*)?"));
  }

  static ArchRule rule() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("io.gnomon.kit.background..")
        .should()
        .callConstructorWhere(target(owner(assignableTo(Thread.class))))
        .orShould()
        .callMethodWhere(target(owner(assignableTo(Thread.class))).and(target(name("start"))))
        .orShould()
        .callMethodWhere(target(nameMatching(TIMERS_AND_COMMON_THREADS)))
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Executors.class, Timer.class, ThreadPoolExecutor.class)
        .because(
            "a thread of its own dies of its first error unnoticed:"
                + " BackgroundTaskRegistry makes tasks");
  }
}
