package io.gnomon.e2e.ownservers;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.e2e.RunningGnomon;
import io.gnomon.e2e.guide.Guide;
import io.gnomon.e2e.guide.Shell;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.Trust;
import io.gnomon.testing.Prerequisite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * An operator who has nothing but the guide comes from a PostgreSQL and a Kafka to an alert, and
 * then to people of an identity provider. All of the guide's servers are this machine.
 */
@Tag("full")
@Order(RunningGnomon.BEFORE_IT)
@TestMethodOrder(OrderAnnotation.class)
class OwnServersIT {

  private static final String PASSWORD = "correct horse";
  private static final String PEOPLE = "9. People from an identity provider";
  private static final String SETTINGS = "6. Settings and units";
  private static final String TAG = "/api/v1/app-tags/dropbox";
  private static final String UNSANCTIONED =
      "{\"tag\": \"unsanctioned\", \"reason\": \"by whom it may\"}";
  private static final String SESSION = "__Host-gnomon-session-";
  private static final String RENEWAL = "q_session_provider_";
  private static final String ALERTS = "/api/v1/alerts?app=dropbox";

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  /** Lines that set a variable or a function. */
  private static final Pattern DEFINITION =
      Pattern.compile("(?m)^(?:[A-Z]+=http|\\w+\\(\\) \\{ ).*$");

  /** Of a signed token its head and the start of its claims; cipher text has "eyJ" by chance. */
  private static final Pattern SIGNED_TOKEN = Pattern.compile("eyJ[\\w-]+\\.eyJ");

  private static OwnServers here;

  @BeforeAll
  static void install() throws Exception {
    // Maven has just built what the launcher would build.
    Files.writeString(RunningGnomon.root().resolve("deploy/local/target/built"), "");
    here = new OwnServers();
    var shell = here.shell(Map.of());
    shell.run(here.guide("1. Build").shell());
    shell.run(here.guide("2. Keys").shell());
    shell.run(here.guide("3. Certificates").shell());
    here.trustOtherAuthority();
    assertThat(shell.run(here.guide("4. Topics").shell())).contains("made     policy.alerts.v1");
    here.createDatabases(here.guide("5. Databases").sql());
    here.copyFiles();
    here.writeSettings(here.guide(SETTINGS));
    here.start(Part.CONSOLE);
    for (var service : OwnServers.SERVICES) {
      here.start(service);
    }
    shell.run(here.guide(SETTINGS).shell());
  }

  @AfterAll
  static void stop() {
    Optional.ofNullable(here).ifPresent(OwnServers::close);
  }

  @Test
  @Order(1)
  void theFirstTokenLeadsToAnAlert() throws Exception {
    var shell = here.shell(Map.of());
    shell.run(here.guide("7. The first token").shell());
    var terminals = here.guide("8. Try it").shell();

    var fleet = shell.start("exec " + terminals.get(0));
    try {
      var said = shell.run(List.of(terminals.get(1)));

      assertThat(said).contains("you@example.org", "\"count\"", "Dropbox");
    } finally {
      fleet.process().destroy();
    }
    assertThat(fleet.awaitSuccess()).contains("the ledger is in");
  }

  @Test
  @Order(2)
  void peopleAndProgramsOfKeycloakDoWhatTheirRolesAllow() throws Exception {
    var home = System.getProperty("gnomon.keycloak", "");
    Prerequisite.require("keycloak", !home.isBlank(), "-Pfull downloads it");
    var people = here.guide(PEOPLE);
    var earlier = token("admin.token");
    takePeopleOfProvider(people);
    var certificates = here.servers().certificates();
    String last;
    try (var keycloak =
        Keycloak.start(Path.of(home), here.folder(), certificates, here.providerPort())) {
      var environment = new HashMap<>(keycloak.administration());
      environment.put("PASSWORD", PASSWORD);
      var shell = here.shell(environment);
      shell.run(List.of(people.shell().get(0)));
      var signIn = new SignIn(certificates.authority(), here.issuer(), PASSWORD);

      var script = shell.start(definitions() + people.shell().get(1));
      signIn.byCode("ada", script);
      assertThat(script.awaitSuccess()).contains("\"name\":\"ada\"");
      shell.run(List.of(definitions(), people.shell().get(2)));

      assertThat(get(ALERTS, earlier).statusCode()).isEqualTo(401);
      assertDecides(token("admin.token"), "ada");
      assertDecides(signIn.byBrowser("ada"), "ada");
      assertOnlyReads(signIn.byBrowser("vera"));
      assertOnlyReads(token("scripts.token"));
      assertThat(signIn.withoutHash()).contains("error=invalid_request");
      signInAtTheConsole(shell, people);
      last = signIn.byBrowser("ada");
    }
    assertServesWithoutProvider(last);
  }

  private static void assertServesWithoutProvider(String token) throws Exception {
    assertThat(get(ALERTS, token).statusCode()).isEqualTo(200);
    var away = new ConsoleSignIn(here.authority(), console()).get("/session/provider");
    assertThat(away.statusCode()).as(away.body()).isEqualTo(503);
  }

  private static void signInAtTheConsole(Shell shell, Guide people) throws Exception {
    shell.run(List.of(people.shell().get(3)));
    here.addConsoleSettings(people);
    assertThat(here.stop(Part.CONSOLE)).isTrue();
    here.start(Part.CONSOLE);
    here.shell(Map.of()).run(here.guide(SETTINGS).shell());
    var vera = new ConsoleSignIn(here.authority(), console());
    vera.signIn("vera", PASSWORD);
    assertThat(vera.get("/session").body()).contains("\"vera\"", "viewer", "\"ofProvider\":true");
    assertThat(vera.get(ALERTS).body()).contains("Dropbox");
    assertThat(vera.put(TAG, UNSANCTIONED).statusCode()).isEqualTo(403);
    var ada = new ConsoleSignIn(here.authority(), console());
    ada.signIn("ada", PASSWORD);
    assertThat(ada.put(TAG, UNSANCTIONED).body()).contains("\"taggedBy\":\"ada\"");
    assertThat(ada.cookies(SESSION) + ada.cookies(RENEWAL)).doesNotContainPattern(SIGNED_TOKEN);
    assertIsRenewed(ada);
    assertIsSignedOut(ada);
    assertThat(vera.get(ALERTS).statusCode()).as("the other's").isEqualTo(200);
  }

  /** Once the access token has expired, its cookie is gone. */
  private static void assertIsRenewed(ConsoleSignIn person) throws Exception {
    var earlier = person.cookies(SESSION);
    person.drop(SESSION);
    assertThat(person.get(ALERTS).body()).contains("Dropbox");
    assertThat(person.cookies(SESSION)).isNotEmpty().isNotEqualTo(earlier);
    person.drop(RENEWAL);
    person.drop(SESSION);
    assertThat(person.get(ALERTS).statusCode()).isEqualTo(401);
    assertThat(person.isKnownToProvider()).isTrue();
    assertThat(person.get(ALERTS).statusCode()).isEqualTo(200);
  }

  private static void assertIsSignedOut(ConsoleSignIn person) throws Exception {
    var session = person.cookies(SESSION);
    var renewal = person.cookies(RENEWAL);
    assertThat(withCookie(session).statusCode()).isEqualTo(200);
    person.signOut();
    assertThat(person.cookies("")).doesNotContain(SESSION).doesNotContain(RENEWAL);
    assertThat(withCookie(session).statusCode()).isEqualTo(401);
    assertThat(withCookie(renewal).statusCode()).isEqualTo(401);
    assertThat(person.isKnownToProvider()).isFalse();
  }

  private static HttpResponse<String> withCookie(String cookie) throws Exception {
    return send(HttpRequest.newBuilder(console().resolve(ALERTS)).header("Cookie", cookie));
  }

  private static URI console() {
    return URI.create("https://localhost:" + here.ports().of(Part.CONSOLE));
  }

  /** The provider may be away meanwhile. */
  private static void takePeopleOfProvider(Guide people) throws Exception {
    here.addCommonSettings(people);
    for (var service : OwnServers.SERVICES) {
      assertThat(here.stop(service)).as("%s ends in order", service).isTrue();
      here.start(service);
    }
    here.shell(Map.of()).run(here.guide(SETTINGS).shell());
  }

  private static void assertDecides(String token, String name) throws Exception {
    assertThat(get(ALERTS, token).body()).contains("Dropbox");
    assertThat(tag(token).body()).contains("\"taggedBy\":\"" + name + "\"");
  }

  private static void assertOnlyReads(String token) throws Exception {
    assertThat(get(ALERTS, token).body()).contains("Dropbox");
    assertThat(tag(token).statusCode()).isEqualTo(403);
  }

  /** What the operator's shell has from earlier blocks. */
  private static String definitions() throws IOException {
    var text = here.guide("8. Try it").text() + here.guide(PEOPLE).text();
    return DEFINITION
        .matcher(text)
        .results()
        .map(found -> found.group() + "\n")
        .collect(Collectors.joining());
  }

  private static String token(String file) throws IOException {
    return Files.readString(here.stage().resolve(file)).strip();
  }

  private static HttpResponse<String> get(String path, String token) throws Exception {
    return send(request(path, token));
  }

  private static HttpResponse<String> tag(String token) throws Exception {
    return send(
        request(TAG, token)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(UNSANCTIONED)));
  }

  private static HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(console().resolve(path))
        .header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    var http = Trust.httpClient(here.authority()).build();
    return http.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString());
  }
}
