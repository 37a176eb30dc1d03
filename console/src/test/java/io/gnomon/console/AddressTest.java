package io.gnomon.console;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.http.HttpClient.Version;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(BehindAProxy.class)
class AddressTest {

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  @Inject MeterRegistry metrics;

  @Test
  void whatTheProxyInFrontSaysOfTheCallerIsPassedOnAndNothingElse() throws Exception {
    var answer =
        Caller.speaking(Version.HTTP_1_1)
            .get(
                "/api/v1/alerts",
                FORWARDED_FOR,
                "10.9.9.9, 198.51.100.1",
                "X-Forwarded-Proto",
                "gopher",
                "X-Forwarded-Prefix",
                "/evil");

    assertThat(answer.body())
        .contains("x-forwarded-for: 198.51.100.1\n", "x-forwarded-proto: http\n")
        .doesNotContain("10.9.9.9", "gopher", "evil");
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void oneAddressLeavesRoomForOthers(Version version) throws Exception {
    var caller = Caller.speaking(version);
    // A connection has no more than an address.
    var other = Caller.speaking(version);
    var open = new ArrayList<InputStream>();
    try {
      for (int i = 0; i < BehindAProxy.MAX_PER_ADDRESS; i++) {
        open.add(caller.stream("/agent/v1/feed", FORWARDED_FOR, "2001:db8::" + i));
      }

      var refused = caller.get("/agent/v1/tokens", FORWARDED_FOR, "2001:db8::9");

      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(refused.body()).contains("problems/too-many-requests", "are under way");
      assertThat(other.get("/agent/v1/tokens", FORWARDED_FOR, "2001:db8:0:1::9").statusCode())
          .isEqualTo(200);
    } finally {
      for (var stream : open) {
        stream.close();
      }
    }
    await()
        .until(
            () ->
                metrics.get("gnomon.admission.requests").tag("lane", "device").gauge().value()
                    == 0);
    assertThat(caller.get("/agent/v1/tokens", FORWARDED_FOR, "2001:db8::9").statusCode())
        .isEqualTo(200);
  }
}
