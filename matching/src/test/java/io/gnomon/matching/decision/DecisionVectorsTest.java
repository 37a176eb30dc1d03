package io.gnomon.matching.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.matching.decision.DecisionVectors.Case;
import io.gnomon.matching.indicator.DecisionIndicator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionVectorsTest {

  static List<Case> cases() {
    return DecisionVectors.read().cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyCaseIsDecidedAsTheContractSays(Case each) {
    Decision decision = each.rules().decide(each.request().toRequest());

    Long decidedBy = decision.decidedBy() == null ? null : decision.decidedBy().id();
    assertThat(decision.action()).as(each.why()).isEqualTo(each.expected().action());
    assertThat(decidedBy).as(each.why()).isEqualTo(each.expected().decidedBy());
    assertThat(decision.matched())
        .extracting(match -> match.indicator().id())
        .as(each.why())
        .isEqualTo(each.expected().matched());
    assertThat(decision.audits())
        .extracting(DecisionIndicator::id)
        .isEqualTo(each.expected().audits());
    assertThat(decision.visible()).isEqualTo(each.expected().visible());
    if (each.expected().reason() != null) {
      assertThat(decision.reason()).contains(each.expected().reason());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyMatchHasAReason(Case each) {
    Decision decision = each.rules().decide(each.request().toRequest());

    assertThat(decision.reason()).isNotBlank();
    assertThat(decision.matched()).allSatisfy(match -> assertThat(match.why()).isNotBlank());
  }

  @Test
  void bothModesAreCovered() {
    assertThat(cases()).extracting(Case::mode).contains(DecisionMode.values());
  }
}
