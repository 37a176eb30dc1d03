package io.gnomon.matching.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.matching.host.HostName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeverBlockListTest {

  private static final NeverBlockList LIST = NeverBlockList.shipped();

  @Test
  void everyEntryIsACanonicalHostAndNoneLiesBelowAnother() {
    var hosts = LIST.hosts().stream().map(HostName::of).toList();

    assertThat(LIST.hosts()).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    assertThat(hosts)
        .extracting(HostName::value)
        .containsExactlyElementsOf(LIST.hosts())
        .allMatch(host -> !HostName.of(host).isPublicSuffix());
    assertThat(hosts)
        .noneMatch(
            host -> hosts.stream().anyMatch(other -> !other.equals(host) && host.isUnder(other)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ocsp.godaddy.com",
        "crl.starfieldtech.com",
        "ocsp.usertrust.com",
        "crl.comodoca.com",
        "ocsp.r2m01.amazontrust.com",
        "ocsps.ssl.com",
        "dvcasha2.ocsp-certum.com",
        "crl.certum.pl",
        "ocsp.buypass.com",
        "r3.o.lencr.org",
        "2.pool.ntp.org",
        "login.microsoftonline.com",
        "dl.delivery.mp.microsoft.com"
      })
  void whatDevicesNeedToLiveIsOnIt(String host) {
    assertThat(LIST.find(HostName.of(host))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"godaddy.com", "www.ssl.com", "microsoft.com", "amazon.com", "dropbox.com"})
  void aServiceThatMerelyBelongsToTheSameOwnerIsNot(String host) {
    assertThat(LIST.find(HostName.of(host))).isEmpty();
  }
}
