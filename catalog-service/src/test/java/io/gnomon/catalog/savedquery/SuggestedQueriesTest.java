package io.gnomon.catalog.savedquery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.gnomon.catalog.bundle.ShippedRiskModel;
import io.gnomon.catalog.factor.RiskFactor;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestedQueriesTest {

  private static final Splitter COMMAS = Splitter.on(',');

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
