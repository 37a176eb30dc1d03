package io.gnomon.catalog.searchterm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermsTest {

  private static final SearchTerms TERMS =
      SearchTerms.of(
          List.of(
              new SearchTerm(
                  List.of("Generative AI", "genai"), List.of("generative-ai"), List.of()),
              new SearchTerm(List.of("password manager"), List.of(), List.of("keeper", "nordpass")),
              new SearchTerm(List.of("password safe"), List.of(), List.of("keeper"))));

  @ParameterizedTest
  @ValueSource(strings = {"generative AI", "GENERATIVE-AI", "GenAI", " generative  ai "})
  void aTermMeansItsCategories(String text) {
    assertThat(TERMS.meaning(text))
        .isEqualTo(new SearchTerms.Meaning(List.of("generative-ai"), List.of(), true));
  }

  @Test
  void oneThingAndManyAreTheSame() {
    assertThat(TERMS.meaning("Password Managers"))
        .isEqualTo(new SearchTerms.Meaning(List.of(), List.of("keeper", "nordpass"), true));
  }

  @Test
  void aBeginningMeansWhatBeginsSo() {
    assertThat(TERMS.meaning("passw"))
        .isEqualTo(new SearchTerms.Meaning(List.of(), List.of("keeper", "nordpass"), false));
    assertThat(TERMS.meaning("password s").apps()).containsExactly("keeper");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%", "gen", "manager", "password manager pro", "zebra"})
  void anythingElseMeansNothing(String text) {
    assertThat(TERMS.meaning(text).isNone()).isTrue();
  }
}
