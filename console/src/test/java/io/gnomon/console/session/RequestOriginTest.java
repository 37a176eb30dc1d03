package io.gnomon.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestOriginTest {

  private static final String AUTHORITY = "gnomon.example:8443";

  @ParameterizedTest
  @CsvSource({
    "POST,same-origin,,true",
    "POST,same-site,,false",
    "POST,cross-site,,false",
    "POST,none,,false",
    "POST,cross-site,https://gnomon.example:8443,false",
    "POST,,https://gnomon.example:8443,true",
    "POST,,https://GNOMON.example:8443,true",
    "POST,,https://gnomon.example,false",
    "POST,,https://gnomon.example:8443.evil.example,false",
    "POST,,https://user@gnomon.example:8443,false",
    "POST,,null,false",
    "POST,,%,false",
    "POST,,,false",
    "GET,none,,true",
    "GET,same-origin,,true",
    "GET,same-site,,false",
    "GET,,,true",
    "GET,,https://evil.example,false",
    "OPTIONS,none,,false"
  })
  void onlyPagesOfTheFrontDoorAndPersonsWhoReadAreItsOwn(
      String method, @Nullable String site, @Nullable String origin, boolean own) {
    var headers = MultiMap.caseInsensitiveMultiMap();
    if (site != null) {
      headers.set("Sec-Fetch-Site", site);
    }
    if (origin != null) {
      headers.set("Origin", origin);
    }

    assertThat(RequestOrigin.isOwn(HttpMethod.valueOf(method), headers, AUTHORITY)).isEqualTo(own);
  }
}
