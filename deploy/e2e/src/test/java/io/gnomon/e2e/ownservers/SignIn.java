package io.gnomon.e2e.ownservers;

import static io.gnomon.testing.Patience.await;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.e2e.guide.Shell;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How people get tokens of Keycloak with the client {@code gnomon-people}.
 *
 * @param authority whose certificate Keycloak shows
 * @param password the same for all users
 */
record SignIn(Path authority, String issuer, String password) {

  private static final String CLIENT = "gnomon-people";
  private static final Pattern PAGE = Pattern.compile("(?m)^https://\\S+user_code=\\S+$");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  /** A local program that waits there for the browser; any port of loopback. */
  private static final String PROGRAM = "http://127.0.0.1:50505/signed-in";

  /** A person goes where a script sends her, signs in and says yes; returns when that is done. */
  void byCode(String person, Shell.Script script) throws Exception {
    var page = await().until(() -> page(script), Optional::isPresent).orElseThrow();
    var browser = new Browser(authority);
    var question = browser.submit(browser.open(URI.create(page)), credentials(person));
    var end = browser.submit(question, Map.of("accept", "Yes"));
    assertThat(end.body()).contains("Device Login Successful");
  }

  /** A program sends the browser there with the hash of a secret; returns the token of the user. */
  String byBrowser(String person) throws Exception {
    var secret = UUID.randomUUID() + "." + UUID.randomUUID();
    var hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII));
    var challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    var browser = new Browser(authority);
    var page = askedFor(browser, "&code_challenge_method=S256&code_challenge=" + challenge);
    var back = browser.submit(page, credentials(person)).headers().firstValue("Location");
    var code = CODE.matcher(back.orElseThrow());
    assertThat(code.find()).as(back.toString()).isTrue();
    var fields =
        Map.of(
            "grant_type", "authorization_code",
            "client_id", CLIENT,
            "redirect_uri", PROGRAM,
            "code", code.group(1),
            "code_verifier", secret);
    var answer = browser.post(endpoint("token"), fields);
    return JsonPath.from(answer.body()).getString("access_token");
  }

  /** Where a browser is sent that brings no hash. */
  String withoutHash() throws Exception {
    return askedFor(new Browser(authority), "").headers().firstValue("Location").orElseThrow();
  }

  private HttpResponse<String> askedFor(Browser browser, String more) throws Exception {
    var query = "?response_type=code&scope=openid&client_id=%s&redirect_uri=%s%s";
    return browser.open(endpoint("auth" + query.formatted(CLIENT, PROGRAM, more)));
  }

  private Map<String, String> credentials(String person) {
    return Map.of("username", person, "password", password);
  }

  private URI endpoint(String path) {
    return URI.create(issuer + "/protocol/openid-connect/" + path);
  }

  private static Optional<String> page(Shell.Script script) throws Exception {
    return PAGE.matcher(script.output()).results().map(MatchResult::group).findFirst();
  }
}
