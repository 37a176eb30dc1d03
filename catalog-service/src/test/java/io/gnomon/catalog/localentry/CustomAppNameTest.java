package io.gnomon.catalog.localentry;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.matching.host.HostName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomAppNameTest {

  @ParameterizedTest
  @CsvSource({
    "quiet-harbour.test, Quiet Harbour",
    "www.quiet-harbour.test, Quiet Harbour",
    "time.sheets.example.co.uk, Example",
    "a_b.test, A B"
  })
  void anAppIsCalledAsItsOwnerRegistered(String host, String name) {
    assertThat(CustomAppName.ofHost(HostName.of(host))).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "Quiet Harbour, custom.quiet-harbour",
    "  Zeit & Lohn!, custom.zeit-lohn",
    "Übersicht, custom.ubersicht",
    "\u6771\u4eac, custom.app"
  })
  void itsIdIsMadeOfTheName(String name, String id) {
    assertThat(CustomAppName.idOf(name)).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({"portal, custom.portal", "custom.portal, custom.portal"})
  void anIdMayBeGiven(String given, String id) {
    assertThat(CustomAppName.given(given)).isEqualTo(id);
  }
}
