package io.gnomon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.gnomon.kit.request.QueryParameters;
import io.gnomon.testing.architecture.ArchitectureRules;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every service keeps of what callers send; its own test extends this. */
public abstract class EdgeRules {

  private final ArchitectureRules rules;

  protected EdgeRules(ArchitectureRules rules) {
    this.rules = rules;
  }

  @Test
  void aTextThatDoesNotMatchIsRefusedInWords() {
    var silent =
        rules.imported().stream()
            .map(JavaClass::reflect)
            .filter(type -> constrained(type).anyMatch(EdgeRules::showsItsExpression))
            .map(Class::getName)
            .toList();

    assertThat(silent)
        .as("classes with a @Pattern without message: callers would be shown its expression")
        .isEmpty();
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

  private static boolean showsItsExpression(AnnotatedElement element) {
    return Arrays.stream(element.getAnnotationsByType(Pattern.class))
        .anyMatch(each -> each.message().startsWith("{"));
  }

  private static Stream<AnnotatedElement> constrained(Class<?> type) {
    var fields =
        Arrays.stream(type.getDeclaredFields())
            .flatMap(each -> Stream.concat(Stream.of(each), parts(each.getAnnotatedType())));
    var parameters =
        Arrays.stream(type.getDeclaredMethods())
            .flatMap(method -> Arrays.stream(method.getParameters()))
            .flatMap(each -> Stream.concat(Stream.of(each), parts(each.getAnnotatedType())));
    return Stream.concat(fields, parameters);
  }

  /** The type and what it is of: the texts of a list have constraints of their own. */
  private static Stream<AnnotatedElement> parts(AnnotatedType type) {
    var arguments =
        type instanceof AnnotatedParameterizedType generic
            ? Arrays.stream(generic.getAnnotatedActualTypeArguments())
            : Stream.<AnnotatedType>empty();
    return Stream.concat(Stream.of(type), arguments.flatMap(EdgeRules::parts));
  }
}
