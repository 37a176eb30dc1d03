package io.gnomon.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ProviderAway.class)
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(SignInFolder.class)
class ProviderAwayTest {

  private static final String BEGIN = "/session/provider";
  private static final String ALERTS = "/api/v1/alerts";
  private static final String SITE = "Sec-Fetch-Site";

  private final Caller caller = Caller.speaking(Version.HTTP_1_1);

  @Test
  void pagesLearnThatPeopleSignInAtAProvider() throws Exception {
    assertThat(caller.get("/parts", "Accept", "application/json").body())
        .contains("\"signIn\":\"provider\"");
  }

  @Test
  void aSignInSaysThatTheProviderDoesNotAnswer() throws Exception {
    var answer = caller.get(BEGIN + "?to=/console/overview");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("problems/unavailable", "tell your administrator");
    var page = caller.get(BEGIN, "Accept", "text/html,*/*;q=0.8");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("does not answer", "href=\"/console/\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/",
        "https://evil.example/console/",
        "/%5Cevil.example",
        "/console/%0d%0aSet-Cookie:a=b",
        "/api/v1/alerts"
      })
  void nobodyIsLedElsewhere(String to) throws Exception {
    var answer = caller.get(BEGIN + "?to=" + to);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
  }

  @Test
  void noOtherPageBeginsOrEndsASession() throws Exception {
    assertThat(caller.get(BEGIN, SITE, "cross-site").statusCode()).isEqualTo(403);
    assertThat(caller.get(BEGIN + "/end", SITE, "same-site").statusCode()).isEqualTo(403);
    assertThat(Caller.raw("GET " + BEGIN + " HTTP/1.1\r\nHost: evil.example\r\n\r\n"))
        .startsWith("HTTP/1.1 421");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "?code=a&state=b", "?error=access_denied&state=b", "?state=a&state=b"})
  void aWayBackThatNobodyWentIsNoSignIn(String query) throws Exception {
    var answer =
        caller.get(BEGIN + "/back" + query, "Cookie", "q_auth_provider_0_x=y", SITE, "cross-site");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().allValues("Set-Cookie").toString())
        .doesNotContain("gnomon-session");
  }

  @Test
  void linksStillSignInAndOut() throws Exception {
    var code = SignInFolder.leave(SignInFolder.token(Duration.ofHours(1)));

    var begun =
        caller.send("POST", "/session", "", "Authorization", "Link " + code, SITE, "same-origin");

    assertThat(begun.body()).contains("\"ofProvider\":false");
    var cookie = begun.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    assertThat(caller.get(ALERTS, "Cookie", cookie).statusCode()).isEqualTo(200);
    assertThat(
            caller
                .send("DELETE", "/session", "", "Cookie", cookie, SITE, "same-origin")
                .statusCode())
        .isEqualTo(204);
    assertThat(caller.get(ALERTS, "Cookie", cookie).statusCode()).isEqualTo(401);
  }

  @Test
  void aMadeUpCookieRenewsNothingAndReachesNoService() throws Exception {
    var cookie = "q_session_provider_" + Caller.port() + "=x";

    assertThat(caller.get("/session", "Cookie", cookie).statusCode()).isEqualTo(401);
    assertThat(caller.get(ALERTS, "Cookie", cookie).statusCode()).isEqualTo(401);
    assertThat(caller.get(ALERTS, "Cookie", "q_auth_provider=1; a=b").body())
        .contains("cookie: a=b\n")
        .doesNotContain("q_auth");
  }
}
