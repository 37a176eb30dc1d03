package io.gnomon.discovery.customreport;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.transaction.Transaction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomReportMatcherTest {

  private static final List<String> ANY = List.of();

  private static Transaction use(@Nullable String user, @Nullable String address) {
    return new Transaction(
        Instant.parse("2026-03-02T10:00:00Z"), user, address, "www.example.com", null, 1L, 1L);
  }

  private static CustomReportMatcher matcher(CustomReportFilter filter, String... people) {
    return new CustomReportMatcher(1, filter, List.of(people));
  }

  @ParameterizedTest
  @CsvSource({
    "ann, 10.1.2.3, true",
    "ANN, 2001:db8::7, true",
    "ann, 10.2.2.3, false",
    "ann, , false",
    "bob, 10.1.2.3, false",
    ", 10.1.2.3, false",
    "ann, no address, false"
  })
  void bothTheUserAndTheAddressMustBeMeant(String user, String address, boolean taken) {
    var filter =
        new CustomReportFilter(
            ANY, List.of("ann"), ANY, List.of("10.1.0.0/16", "2001:db8::/32"), ANY, ANY);

    assertThat(matcher(filter, "ann").takes(use(user, address))).isEqualTo(taken);
  }

  @Test
  void nobodyIsOfAGroupThatIsEmpty() {
    var filter = new CustomReportFilter(ANY, ANY, List.of("a group"), ANY, ANY, ANY);

    assertThat(matcher(filter).takes(use("ann", null))).isFalse();
  }

  @Test
  void aDeviceIsMeantByItselfOrByItsGroup() {
    var filter =
        new CustomReportFilter(ANY, ANY, ANY, ANY, List.of("device-1"), List.of("group-2"));
    var matcher = matcher(filter);

    assertThat(matcher.takes("endpoint-users", "device-1", "group-1")).isTrue();
    assertThat(matcher.takes("endpoint-users", "device-3", "group-2")).isTrue();
    assertThat(matcher.takes("endpoint-users", "device-3", null)).isFalse();
    assertThat(matcher.takes("proxy", null, null)).isFalse();
    assertThat(matcher.takes(use(null, null))).as("whoever uses it").isTrue();
  }

  @Test
  void sourcesAreMeantByTheirNames() {
    var matcher = matcher(new CustomReportFilter(List.of("proxy"), ANY, ANY, ANY, ANY, ANY));

    assertThat(matcher.takes("proxy", null, null)).isTrue();
    assertThat(matcher.takes("other", null, null)).isFalse();
  }
}
