package io.gnomon.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient.Version;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(SignInFolder.class)
class SessionTest {

  private static final String SESSION = "/session";
  private static final String ALERTS = "/api/v1/alerts";
  private static final String COOKIE = "Cookie";
  private static final String SITE = "Sec-Fetch-Site";
  private static final String OWN = "same-origin";

  private final Caller caller = Caller.speaking(Version.HTTP_1_1);

  @Test
  void aLinkBecomesACookieOnceAndTheCookieATokenForTheServices() throws Exception {
    var token = SignInFolder.token(Duration.ofHours(12));
    var code = SignInFolder.leave(token);

    var begun = trade(code);

    assertThat(begun.statusCode()).isEqualTo(200);
    assertThat(begun.body()).contains("\"subject\":\"ines\"", "[\"viewer\"]").doesNotContain(token);
    assertThat(begun.body()).containsPattern("\"expiresAt\":\"[-T:\\d]{19}\\.\\d{3}Z\"");
    assertThat(begun.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HTTPOnly", "SameSite=Strict", "Path=/")
        .doesNotContain(token, "Domain");
    var cookie = cookie(begun);
    assertThat(caller.get(SESSION, COOKIE, cookie).body()).isEqualTo(begun.body());
    assertThat(caller.get(ALERTS, COOKIE, "theme=dark; " + cookie + "; a=b").body())
        .contains("authorization: Bearer " + token + "\n", "cookie: theme=dark; a=b\n")
        .doesNotContain(cookie);
    assertThat(trade(code).statusCode()).isEqualTo(401);
  }

  @Test
  void overTlsInFrontOfItTheCookieIsForThatAlone() throws Exception {
    var code = SignInFolder.leave(SignInFolder.token(Duration.ofHours(1)));
    var origin = "https://127.0.0.1:" + Caller.port();

    var begun = caller.send("POST", SESSION, "", "Authorization", "Link " + code, "Origin", origin);

    assertThat(begun.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("__Host-gnomon-session-")
        .contains("Secure");
    assertThat(caller.get(SESSION, COOKIE, cookie(begun)).statusCode()).isEqualTo(200);
  }

  @Test
  void anOldLinkAndOneThatNeverWasAndAnExpiredTokenBeginNothing() throws Exception {
    var token = SignInFolder.token(Duration.ofHours(12));

    assertThat(trade(SignInFolder.leave(token, Duration.ofMinutes(11))).statusCode())
        .isEqualTo(401);
    assertThat(trade(SignInFolder.leave(token, Duration.ofMinutes(9))).statusCode()).isEqualTo(200);
    assertThat(trade("../session.key").statusCode()).isEqualTo(401);
    assertThat(trade("").statusCode()).isEqualTo(401);
    assertThat(trade(SignInFolder.leave(SignInFolder.token(Duration.ZERO))).statusCode())
        .isEqualTo(401);
    assertThat(trade(SignInFolder.leave("no token")).statusCode()).isEqualTo(401);
  }

  @Test
  void aCookieIsRefusedOnceItsSessionHasEnded() throws Exception {
    var cookie = signIn();

    var ended = caller.send("DELETE", SESSION, "", COOKIE, cookie, SITE, OWN);

    assertThat(ended.statusCode()).isEqualTo(204);
    assertThat(ended.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
    assertThat(caller.get(SESSION, COOKIE, cookie).statusCode()).isEqualTo(401);
    var refused = caller.get(ALERTS, COOKIE, cookie);
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("problems/unauthenticated", "sign in again");
  }

  @Test
  void aSessionEndsWhereAServiceRefusesItsToken() throws Exception {
    var cookie = signIn();
    var policy = Backends.of("policy-service");
    policy.status = 401;
    try {
      assertThat(caller.get(ALERTS, COOKIE, cookie).statusCode()).isEqualTo(401);
      assertThat(caller.get(SESSION, COOKIE, cookie).statusCode()).isEqualTo(200);

      policy.challenge = ", error=\"invalid_token\"";
      caller.get(ALERTS, "Authorization", "Bearer own.token.x", COOKIE, cookie);
      assertThat(caller.get(SESSION, COOKIE, cookie).statusCode()).isEqualTo(200);

      assertThat(caller.get(ALERTS, COOKIE, cookie).body()).startsWith("service policy-service");
      assertThat(caller.get(SESSION, COOKIE, cookie).statusCode()).isEqualTo(401);
    } finally {
      policy.status = 200;
      policy.challenge = "";
    }
  }

  @Test
  void aCookieThatWasChangedOrMadeUpIsRefused() throws Exception {
    var cookie = signIn();
    var at = cookie.length() - 5;
    var other = cookie.charAt(at) == 'A' ? 'B' : 'A';

    var changed = cookie.substring(0, at) + other + cookie.substring(at + 1);

    assertThat(caller.get(ALERTS, COOKIE, changed).statusCode()).isEqualTo(401);
    assertThat(caller.get(ALERTS, COOKIE, name(cookie) + "=x").statusCode()).isEqualTo(401);
    assertThat(caller.get(ALERTS, COOKIE, name(cookie) + "=").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "POST,Sec-Fetch-Site,cross-site",
    "POST,Sec-Fetch-Site,same-site",
    "POST,Sec-Fetch-Site,none",
    "DELETE,Origin,http://evil.example",
    "PUT,Origin,null",
    "PATCH,Origin,http://127.0.0.1:1",
    "POST,Origin,%%%",
    "POST,X-Nothing,known",
    "GET,Sec-Fetch-Site,cross-site",
    "GET,Sec-Fetch-Site,same-site",
    "GET,Origin,http://evil.example"
  })
  void noOtherPageUsesTheSession(String method, String header, String value) throws Exception {
    var answer = caller.send(method, ALERTS, "", COOKIE, signIn(), header, value);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("problems/forbidden");
  }

  @Test
  void pagesOfTheFrontDoorUseIt() throws Exception {
    var cookie = signIn();
    var origin = "http://127.0.0.1:" + Caller.port();

    assertThat(caller.send("PUT", ALERTS, "{}", COOKIE, cookie, SITE, OWN).statusCode())
        .isEqualTo(200);
    assertThat(caller.send("PUT", ALERTS, "{}", COOKIE, cookie, "Origin", origin).statusCode())
        .isEqualTo(200);
    assertThat(caller.get(ALERTS, COOKIE, cookie, SITE, "none").statusCode()).isEqualTo(200);
  }

  @Test
  void aRequestWithATokenOfItsOwnPassesAsItIs() throws Exception {
    var answer =
        caller.send(
            "POST",
            ALERTS,
            "{}",
            COOKIE,
            signIn(),
            "Authorization",
            "Bearer own.token.x",
            "Origin",
            "http://evil.example");

    assertThat(answer.body())
        .contains("authorization: Bearer own.token.x\n", "origin: http://evil.example\n")
        .doesNotContain("gnomon-session");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "none"})
  void noOtherPageSignsAnybodyInOrOut(String site) throws Exception {
    var code = SignInFolder.leave(SignInFolder.token(Duration.ofHours(1)));

    var begun = caller.send("POST", SESSION, "", "Authorization", "Link " + code, SITE, site);

    assertThat(begun.statusCode()).isEqualTo(403);
    assertThat(trade(code).statusCode()).isEqualTo(200);
    assertThat(caller.send("DELETE", SESSION, "", COOKIE, signIn(), SITE, site).statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example:8080", "localhost.evil.example"})
  void aNameThatSomebodyElseMadeLeadHereReachesNoSession(String host) throws Exception {
    var code = SignInFolder.leave(SignInFolder.token(Duration.ofHours(1)));
    var head =
        " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\n";
    var cookie = signIn().replaceAll("-\\d+=", host.contains(":") ? "-8080=" : "-=");

    assertThat(Caller.raw("POST /session" + head + "Authorization: Link " + code + "\r\n\r\n"))
        .startsWith("HTTP/1.1 421");
    assertThat(Caller.raw("GET /api/v1/alerts" + head + "Cookie: " + cookie + "\r\n\r\n"))
        .startsWith("HTTP/1.1 421");
    assertThat(Caller.raw("GET /console/" + head + "\r\n"))
        .startsWith("HTTP/1.1 421")
        .contains("GNOMON_CONSOLE_HOSTS lists their names");
    assertThat(trade(code).statusCode()).isEqualTo(200);
  }

  @Test
  void withoutAProviderNobodyIsSentToOne() throws Exception {
    assertThat(caller.get("/parts").body()).contains("\"signIn\":\"link\"");
    for (var path : new String[] {"", "/back?code=a&state=b", "/end"}) {
      assertThat(caller.get("/session/provider" + path).statusCode()).isEqualTo(404);
    }
  }

  private String signIn() throws Exception {
    return cookie(trade(SignInFolder.leave(SignInFolder.token(Duration.ofHours(12)))));
  }

  private HttpResponse<String> trade(String code) throws Exception {
    return caller.send("POST", SESSION, "", "Authorization", "Link " + code, SITE, OWN);
  }

  private static String cookie(HttpResponse<String> begun) {
    return begun.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  private static String name(String cookie) {
    return cookie.substring(0, cookie.indexOf('='));
  }
}
