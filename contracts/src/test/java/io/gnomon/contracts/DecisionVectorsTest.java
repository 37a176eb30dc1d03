package io.gnomon.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionVectorsTest {

  private final JsonNode cases = Contracts.read("decision-vectors.json").get("cases");

  @Test
  void everyCaseHasANameOfItsOwn() {
    Set<String> names = new HashSet<>();

    assertThat(cases).allSatisfy(c -> assertThat(names.add(c.get("name").asText())).isTrue());
  }

  @Test
  void everyIndicatorIsAMessageButForSpellingsOfItsValue() {
    for (JsonNode each : cases) {
      for (JsonNode indicator : each.get("indicators")) {
        ObjectNode canonical = indicator.deepCopy();
        canonical.put("value", "example.com");

        assertThat(Contracts.objections("policy/indicator", canonical))
            .as(each.get("name").asText())
            .isEmpty();
      }
    }
  }

  @Test
  void manyCasesHideThePath() {
    assertThat(cases).hasSizeGreaterThanOrEqualTo(70);

    assertThat(cases)
        .filteredOn(each -> !each.get("request").has("path"))
        .hasSizeGreaterThanOrEqualTo(12);
  }
}
