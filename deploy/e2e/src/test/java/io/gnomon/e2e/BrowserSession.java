package io.gnomon.e2e;

import static io.gnomon.e2e.RunningGnomon.anonymouslyTo;
import static io.gnomon.e2e.RunningGnomon.stack;

import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.SignInLink;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A user who has signed in at the pages of the front door.
 *
 * @param cookies by name
 */
public record BrowserSession(Map<String, String> cookies) {

  private static final String SITE = "Sec-Fetch-Site";

  /** Signs a person with those roles in, by a link. */
  public static BrowserSession of(String subject, String... roles) {
    var door = stack().ports().url(Part.CONSOLE);
    var link = SignInLink.make(stack().home(), door, subject, roles);
    return new BrowserSession(
        anonymouslyTo(Part.CONSOLE)
            .header("Authorization", "Link " + link.substring(link.indexOf('#') + 1))
            .header(SITE, "same-origin")
            .post("/session")
            .then()
            .statusCode(200)
            .extract()
            .cookies());
  }

  /**
   * What a browser sends with a request.
   *
   * @param site whose page makes it send that, as {@code Sec-Fetch-Site} says it
   */
  public Map<String, String> headers(String site) {
    var cookie =
        cookies.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("; "));
    return Map.of("Cookie", cookie, SITE, site);
  }
}
