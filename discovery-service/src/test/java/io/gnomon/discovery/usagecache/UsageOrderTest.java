package io.gnomon.discovery.usagecache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageOrderTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "-17, 17", "-9223372036854775807, 9223372036854775807"})
  void whatTheDatabaseSortsByIsTheNegativeMeasure(String sortKey, long measure) {
    assertThat(UsageOrder.TRAFFIC.measure(sortKey)).hasValue(measure);
  }

  @Test
  void trafficOfTwoLongsIsAnUnsignedOne() {
    var measure = UsageOrder.TRAFFIC.measure("-18446744073709551614");

    assertThat(Long.toUnsignedString(measure.orElseThrow())).isEqualTo("18446744073709551614");
  }

  @Test
  void timesAreMicroseconds() {
    assertThat(UsageOrder.LAST_SEEN.measure("-1679270400.000123")).hasValue(1_679_270_400_000_123L);
    assertThat(UsageOrder.LAST_SEEN.measure("-1679270400")).hasValue(1_679_270_400_000_000L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "NaN",
        "5",
        "-1.5",
        "-1e999999999",
        "-1e-999999999",
        "-18446744073709551616",
        "-99999999999999999999"
      })
  void noneOfTheseIsAMeasure(String sortKey) {
    assertThat(UsageOrder.TRAFFIC.measure(sortKey)).isEmpty();
  }
}
