package io.gnomon.discovery.savedquery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.testing.Contracts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuggestedQueriesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theyAreThoseOfTheCatalog() {
    var contract =
        JSON.convertValue(
            Contracts.read("suggested-queries.json").path("queries"),
            new TypeReference<List<Map<String, Object>>>() {});

    assertThat(SuggestedQueries.ALL)
        .extracting(
            each ->
                Map.<String, Object>of(
                    "id", each.id(), "name", each.name(), "parameters", each.parameters()))
        .containsExactlyElementsOf(contract);
  }
}
