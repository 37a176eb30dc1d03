package io.gnomon.policy.devicegroup;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.policy.devicegroup.GroupCondition.ConditionOperator;
import io.gnomon.policy.devicegroup.GroupCondition.ConditionProperty;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupRuleTest {

  private static final DeviceAttributes LAPTOP =
      new DeviceAttributes(
          "LAPTOP-0042", "Windows11", "example.org", List.of("marketing", "mobile"));

  @ParameterizedTest
  @CsvSource({
    "EQUALS, marketing, true",
    "EQUALS, MARKETING, true",
    "EQUALS, market, false",
    "STARTS_WITH, market, true",
    "STARTS_WITH, arket, false",
    "ENDS_WITH, ting, true",
    "ENDS_WITH, market, false",
    "CONTAINS, KETI, true",
    "CONTAINS, sales, false"
  })
  void anyTagMayMatchWhateverItsLetterCase(
      ConditionOperator operator, String value, boolean matches) {
    var rule = rule(new GroupCondition(ConditionProperty.TAG, operator, List.of(value), false));

    assertThat(rule.matches(LAPTOP)).isEqualTo(matches);
  }

  @Test
  void oneOfTheValuesIsEnough() {
    var rule = rule(tag("sales", "mobile"));

    assertThat(rule.matches(LAPTOP)).isTrue();
  }

  @Test
  void allConditionsMustHold() {
    assertThat(rule(tag("marketing"), tag("mobile")).matches(LAPTOP)).isTrue();
    assertThat(rule(tag("marketing"), tag("kiosk")).matches(LAPTOP)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"NAME, laptop-", "OS_PLATFORM, windows", "DOMAIN, example"})
  void whatADeviceOnlyClaimsCountsWhereTheRuleSaysSo(ConditionProperty property, String prefix) {
    var attested =
        new GroupCondition(property, ConditionOperator.STARTS_WITH, List.of(prefix), false);
    var claimed =
        new GroupCondition(property, ConditionOperator.STARTS_WITH, List.of(prefix), true);

    assertThat(rule(attested).matches(LAPTOP)).isFalse();
    assertThat(rule(claimed).matches(LAPTOP)).isTrue();
    assertThat(attested.isPropertyAttested()).isFalse();
    assertThat(claimed.isPropertyAttested()).isTrue();
  }

  @Test
  void theFirstGroupByRankGetsTheDevice() {
    var marketing = new DeviceGroup("2", "Marketing", 1, rule(tag("marketing")));
    var mobile = new DeviceGroup("1", "Mobile", 2, rule(tag("mobile")));
    var rest = new DeviceGroup("0", "Ungrouped devices", Integer.MAX_VALUE, rule());

    var assignment = DeviceGroupReader.assignmentTo(List.of(marketing, mobile, rest));

    assertThat(assignment.apply(LAPTOP)).isEqualTo(marketing.ref());
    assertThat(assignment.apply(tagged("mobile"))).isEqualTo(mobile.ref());
    assertThat(assignment.apply(tagged("kiosk"))).isEqualTo(GroupRef.UNGROUPED);
  }

  private static GroupRule rule(GroupCondition... conditions) {
    return new GroupRule(List.of(conditions));
  }

  private static GroupCondition tag(String... values) {
    return new GroupCondition(
        ConditionProperty.TAG, ConditionOperator.EQUALS, List.of(values), false);
  }

  private static DeviceAttributes tagged(String tag) {
    return new DeviceAttributes("LAPTOP-1", "Linux", "", List.of(tag));
  }
}
