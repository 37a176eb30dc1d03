package io.gnomon.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Singleton;
import java.util.List;

/** A bean says by its last word what kind of thing it is. */
final class BeanRule {

  /** The last words of a bean's name, each of which says what kind of thing it is. */
  private static final List<String> ROLES =
      List.of(
          "Service",
          "Repository",
          "Store",
          "Planner",
          "Publisher",
          "Follower",
          "Resource",
          "Route",
          "Config",
          "Filter",
          "Mappers",
          "Check",
          "Producer",
          "Customizer",
          "Listener",
          "Worker",
          "Relay",
          "Registry",
          "Cache",
          "Queue",
          "Index",
          "Limiter",
          "Reader",
          "Writer",
          "Client",
          "Verifier",
          "Issuer",
          "Scheduler",
          "Codec",
          "Metrics",
          "Tracer",
          "Executor",
          "Augmentor",
          "Resolver",
          "Loader",
          "Router",
          "Provider",
          "Factory",
          "Signal",
          "Outbox",
          "Database");

  private BeanRule() {}

  static ArchRule rule() {
    return classes()
        .that(describe("are beans", BeanRule::isBean))
        .should(have(describe("a name that ends in one of " + ROLES, BeanRule::endsInARole)))
        .because("a bare plural or verb does not say what kind of thing a bean is");
  }

  private static boolean isBean(JavaClass type) {
    return type.isAnnotatedWith(ApplicationScoped.class)
        || type.isAnnotatedWith(Singleton.class)
        || type.isAnnotatedWith(RequestScoped.class)
        || type.isAnnotatedWith(Dependent.class);
  }

  private static boolean endsInARole(JavaClass type) {
    return ROLES.stream().anyMatch(type.getSimpleName()::endsWith);
  }
}
