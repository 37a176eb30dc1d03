package io.gnomon.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.vertx.ext.web.Router;
import java.util.List;

/**
 * The rules that every service keeps. Plain tests call them one by one: ArchUnit's own engine finds
 * no rules where Quarkus loads the test classes, and then passes.
 *
 * @param root the package of the service
 * @param imported its main classes
 */
public record ArchitectureRules(String root, JavaClasses imported) {

  /** The gateway by which stores run their SQL, and migrations: these and stores alone use JDBC. */
  private static final String GATEWAY_PACKAGE = "io.gnomon.kit.database";

  private static final String GATEWAY = GATEWAY_PACKAGE + ".Database";

  public static ArchitectureRules of(String root) {
    var imported =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(root);
    assertThat(imported).as("classes in %s", root).isNotEmpty();
    return new ArchitectureRules(root, imported);
  }

  public void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(imported);
  }

  /** A feature is a package right below the root, with all packages below it. */
  public void featuresAreFreeOfCycles() {
    for (var slice : List.of(".(*)..", ".(**)")) {
      check(
          slices()
              .matching(root + slice)
              .should()
              .beFreeOfCycles()
              .because("a feature is read without knowing those that use it"));
    }
  }

  public void noTypeOfAnotherServiceIsUsed(String... others) {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(others)
            .because("services share contracts, not types"));
  }

  public void sqlIsWrittenInStores() {
    check(
        noClasses()
            .that(describe("are no stores", ArchitectureRules::isNoStore))
            .and()
            .resideOutsideOfPackage(GATEWAY_PACKAGE + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName(GATEWAY)
            .because("SQL over many rows stands in stores, the rest is entities"));
  }

  /** But for the classes that own a client, by their simple names. */
  public void kafkaClientsAreChannels(String... owners) {
    check(
        noClasses()
            .that(areNoneOf(owners))
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.apache\\.kafka\\.clients\\..*\\.Kafka(Consumer|Producer)")
            .because("one set of settings reaches every client"));
  }

  private static boolean isNoStore(JavaClass type) {
    return !outermost(type).getSimpleName().endsWith("Store");
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(type);
  }

  public void rawRoutesAreSecured() {
    check(
        noClasses()
            .should()
            .callMethodWhere(target(owner(assignableTo(Router.class))))
            .because("a raw route knows no roles: SecuredRouter registers it and takes them"));
  }

  public void whatRunsBesideRequestsIsABackgroundTask() {
    check(BackgroundRule.rule());
    check(BackgroundRule.timers());
  }

  static DescribedPredicate<JavaClass> areNoneOf(String... names) {
    return describe("are not called so", type -> !List.of(names).contains(type.getSimpleName()));
  }
}
