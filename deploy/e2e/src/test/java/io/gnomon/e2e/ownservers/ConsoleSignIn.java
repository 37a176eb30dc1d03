package io.gnomon.e2e.ownservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;

/** A user of the console's pages, with the browser of a person. */
final class ConsoleSignIn {

  private static final String BEGIN = "/session/provider?to=/console/discover/apps%3Fq%3Da";
  private static final String BACK = "/console/discover/apps?q=a";

  private final Browser browser;
  private final URI console;

  /**
   * @param authority whose certificates the console and the provider show
   * @param console the address of the front door
   */
  ConsoleSignIn(Path authority, URI console) {
    this.browser = new Browser(authority);
    this.console = console;
  }

  /** Signs in at the provider, and is led back to the page where that began. */
  void signIn(String person, String password) throws Exception {
    var form = browser.open(console.resolve(BEGIN));
    assertThat(form.body()).contains("name=\"password\"");
    assertThat(form.uri().getRawQuery())
        .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=");
    var end = browser.submit(form, Map.of("username", person, "password", password));
    assertThat(end.uri()).isEqualTo(console.resolve(BACK));
  }

  /** Whether the provider still knows the person, and leads back at once. */
  boolean isKnownToProvider() throws Exception {
    return browser.open(console.resolve(BEGIN)).uri().equals(console.resolve(BACK));
  }

  /** Signs out, here and at the provider. */
  void signOut() throws Exception {
    var end = browser.open(console.resolve("/session/provider/end"));
    assertThat(end.uri().getPath()).as(end.body()).isEqualTo("/console/");
  }

  /** What a page gets. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return browser.open(console.resolve(path));
  }

  /** What a page gets that changes something. */
  HttpResponse<String> put(String path, String body) throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(console.resolve(path))
            .header("Content-Type", "application/json")
            .header("Origin", console.toString())
            .PUT(BodyPublishers.ofString(body)));
  }

  /** The cookies whose names begin so, as a header has them. */
  String cookies(String prefix) {
    return browser.cookies(prefix);
  }

  /** Drops the cookies whose names begin so, as a browser does with those that are too old. */
  void drop(String prefix) {
    browser.drop(prefix);
  }
}
