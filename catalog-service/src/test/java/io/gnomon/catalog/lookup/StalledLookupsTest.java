package io.gnomon.catalog.lookup;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.catalog.Lookups;
import io.gnomon.kit.identity.Roles;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Flood;
import io.gnomon.testing.LogRecords;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CatalogTest
class StalledLookupsTest {

  private static final byte[] ONE_BYTE = {'{'};

  @Inject MeterRegistry meters;

  @Test
  void lookupsThatStopOnTheirWayHoldNobodyUp() {
    try (var logged = LogRecords.ofEverything()) {
      try (var flood = Flood.http1(300)) {
        for (int i = 0; i < 3; i++) {
          var viewer = Callers.token("viewer" + i + "@example.org", Roles.VIEWER);
          flood.begin(100, "/api/v1/apps/lookup", viewer, ONE_BYTE);
        }
        await().until(() -> requests() == 300);

        assertThat(Lookups.appOf("www.dropbox.com")).isEqualTo("dropbox");
      }

      await().until(() -> requests() == 0);
      assertThat(logged.messages()).isEmpty();
    }
  }

  private double requests() {
    return meters.get("gnomon.admission.requests").tag("lane", "person").gauge().value();
  }
}
