package io.gnomon.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.EntityManager;

/** That a session is used by the repository of its entities alone. */
final class SessionRule {

  private SessionRule() {}

  static ArchRule rule() {
    return noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Repository")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(EntityManager.class)
        .because("what is read, locked and held of entities is decided in one place");
  }
}
