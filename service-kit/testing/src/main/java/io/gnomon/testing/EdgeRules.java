package io.gnomon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import io.gnomon.kit.request.parameter.QueryParameters;
import io.gnomon.testing.architecture.ArchitectureRules;
import jakarta.ws.rs.HttpMethod;
import org.junit.jupiter.api.Test;

/** What every service keeps of what callers send; its own test extends this. */
public abstract class EdgeRules {

  private final ArchitectureRules rules;

  /** Of the main classes of a service. */
  protected EdgeRules(ArchitectureRules rules) {
    this.rules = rules;
  }

  @Test
  void aWrongValueOfEachParameterIsRefusedByName() {
    var unknown =
        rules.imported().stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
            .map(JavaMethod::reflect)
            .flatMap(
                method ->
                    QueryParameters.unknown(method).stream()
                        .map(each -> method.getName() + ": " + each))
            .toList();

    assertThat(unknown)
        .as("parameters of a type that ValueCheck does not know: add how it is read there")
        .isEmpty();
  }
}
