package io.gnomon.catalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import io.gnomon.catalog.bundle.ShippedRiskModel;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.testing.Contracts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuggestedQueriesTest {

  private static final Splitter COMMAS = Splitter.on(',');
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void reportsSuggestTheSame() {
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

  @Test
  void whatIsNotKnownToBeIncludesWhatWasLookedForAndNotFound() {
    var conditions =
        SuggestedQueries.ALL.stream()
            .flatMap(query -> query.parameters().getOrDefault("factor", List.of()).stream())
            .filter(condition -> values(condition).contains("unknown"))
            .filter(SuggestedQueriesTest::isLookedFor)
            .toList();

    assertThat(conditions)
        .isNotEmpty()
        .allSatisfy(each -> assertThat(values(each)).contains(RiskFactor.NOT_FOUND));
  }

  private static boolean isLookedFor(String condition) {
    var id = condition.substring(0, condition.indexOf(':'));
    var factor = ShippedRiskModel.MODEL.factors().find(id).orElseThrow();
    return factor.special().contains(RiskFactor.NOT_FOUND);
  }

  private static List<String> values(String condition) {
    return COMMAS.splitToList(condition.substring(condition.indexOf(':') + 1));
  }
}
