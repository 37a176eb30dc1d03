package io.gnomon.discovery.exclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExclusionMatcherTest {

  private static ExclusionMatcher ranges(String... ranges) {
    return new ExclusionMatcher(
        Set.of(), Arrays.stream(ranges).map(each -> of(ExclusionKind.IP_RANGE, each)).toList());
  }

  private static Exclusion of(ExclusionKind kind, String value) {
    return new Exclusion("1", kind, value, "test", "admin", Instant.EPOCH);
  }

  @Test
  void aNameIsComparedWhateverTheCaseAndTheUnicodeForm() {
    var matcher = new ExclusionMatcher(Set.of("zo\u00eb"), Set.of());

    assertThat(matcher.excludes("ZOE\u0308", null)).isTrue();
    assertThat(matcher.excludes("zoe", null)).isFalse();
    assertThat(matcher.excludes(null, "10.0.0.1")).isFalse();
  }

  @Test
  void rangesHoldTheirFirstAndLastAddressAndNoOther() {
    var matcher = ranges("10.1.2.128/25", "2001:db8:0:8000::/49", "192.0.2.1");

    assertThat(matcher.excludes(null, "10.1.2.127")).isFalse();
    assertThat(matcher.excludes(null, "10.1.2.128")).isTrue();
    assertThat(matcher.excludes(null, "10.1.2.255")).isTrue();
    assertThat(matcher.excludes(null, "10.1.3.0")).isFalse();
    assertThat(matcher.excludes(null, "2001:db8:0:8000::")).isTrue();
    assertThat(matcher.excludes(null, "2001:db8:0:ffff:ffff:ffff:ffff:ffff")).isTrue();
    assertThat(matcher.excludes(null, "2001:db8:0:7fff::1")).isFalse();
    assertThat(matcher.excludes(null, "192.0.2.1")).isTrue();
    assertThat(matcher.excludes(null, "192.0.2.2")).isFalse();
  }

  @Test
  void allOfIpv4IsNothingOfIpv6() {
    var matcher = ranges("0.0.0.0/0");

    assertThat(matcher.excludes(null, "203.0.113.9")).isTrue();
    assertThat(matcher.excludes(null, "2001:db8::1")).isFalse();
  }

  @Test
  void aDeviceIsExcludedByItsIdOrItsGroup() {
    var matcher =
        new ExclusionMatcher(
            Set.of(), Set.of(of(ExclusionKind.DEVICE, "d1"), of(ExclusionKind.DEVICE_GROUP, "g1")));

    assertThat(matcher.excludesDevice("d1", null)).isTrue();
    assertThat(matcher.excludesDevice("d2", "g1")).isTrue();
    assertThat(matcher.excludesDevice("d2", "g2")).isFalse();
    assertThat(matcher.excludesDevice("g1", null)).isFalse();
  }
}
