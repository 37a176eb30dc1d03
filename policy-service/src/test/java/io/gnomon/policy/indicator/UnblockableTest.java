package io.gnomon.policy.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.matching.host.HostName;
import io.gnomon.matching.indicator.IndicatorTarget;
import io.gnomon.matching.indicator.IndicatorType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnblockableTest {

  private final Unblockable unblockable =
      new Unblockable(
          List.of("gnomon.example.org"),
          List.of("login.microsoftonline.com", "gnomon.example.org", "203.0.113.0/28"),
          List.of("amazonaws.com"));

  @ParameterizedTest
  @CsvSource({
    "DomainName, login.microsoftonline.com",
    "DomainName, eu.login.microsoftonline.com",
    "DomainName, com",
    "DomainName, co.uk",
    "DomainName, github.io",
    "DomainName, amazonaws.com",
    "Url, gnomon.example.org/console",
    "IpAddress, 203.0.113.9",
    "IpAddress, 203.0.0.0/16",
    "IpAddress, 127.0.0.1",
    "IpAddress, ::1",
    "IpAddress, 64.0.0.0/4",
    "Url, 127.0.0.1/admin"
  })
  void refusesWithAReason(IndicatorType type, String value) {
    assertThat(unblockable.reason(target(type, value))).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "DomainName, microsoftonline.com",
    "DomainName, bucket.s3.amazonaws.com",
    "DomainName, someone.github.io",
    "DomainName, example.org",
    "IpAddress, 198.51.100.0/24"
  })
  void letsTheRestBeBlocked(IndicatorType type, String value) {
    assertThat(unblockable.reason(target(type, value))).isNull();
  }

  @Test
  void gnomonsOwnNamesAreRefusedAsSuch() {
    assertThat(unblockable.reason(target(IndicatorType.DomainName, "api.gnomon.example.org")))
        .contains("Gnomon's own");
    assertThat(unblockable.isOwn(HostName.of("gnomon.example.org"))).isTrue();
    assertThat(unblockable.isOwn(HostName.of("login.microsoftonline.com"))).isFalse();
  }

  @Test
  void anEntryProtectsAWholeServiceOnlyWhereItStandsForTheRegisteredDomain() {
    var list = new Unblockable(List.of(), List.of("dropbox.com", "login.example.com"), List.of());

    assertThat(list.protectsWholeDomain(HostName.of("dropbox.com"))).isTrue();
    assertThat(list.protectsWholeDomain(HostName.of("files.dropbox.com"))).isTrue();
    assertThat(list.protectsWholeDomain(HostName.of("login.example.com"))).isFalse();
  }

  private static IndicatorTarget target(IndicatorType type, String value) {
    return IndicatorTarget.parse(type, value).orElseThrow();
  }
}
