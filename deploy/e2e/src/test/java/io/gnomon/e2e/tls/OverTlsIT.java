package io.gnomon.e2e.tls;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.embedded.postgres.FreePort;
import io.gnomon.embedded.secret.KeyFolder;
import io.gnomon.embedded.secret.LocalIssuer;
import io.gnomon.local.demo.Demo;
import io.gnomon.local.installation.CertificateRenewal;
import io.gnomon.local.installation.ChildProcess;
import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.Ports;
import io.gnomon.local.installation.ServiceEndpoint;
import io.gnomon.local.installation.Trust;
import io.gnomon.local.installation.process.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./gnomon up --tls} starts: services, PostgreSQL and Kafka by TLS alone. */
@Tag("full")
@Order(RunningGnomon.BEFORE_IT)
class OverTlsIT {

  private static final String FEED = "/api/v1/catalog-feeds/own";
  private static final int DEVICES = 60;
  private static final int MAX_WAIT_MILLIS = 10_000;
  private static final Pattern EXPIRY =
      Pattern.compile("(?m)^gnomon_certificate_expiry_timestamp_seconds(?:\\{[^}]*})? (\\S+)$");

  @TempDir static Path folder;
  private static HttpsSite partner;
  private static LocalIssuer provider;
  private static Stack stack;

  /** A catalog-service whose people and feeds come from the partner. */
  private static ChildProcess replica;

  private static Ports replicaPorts;

  /** A front door whose certificate is mounted as Kubernetes does it. */
  private static ChildProcess door;

  private static Ports doorPorts;
  private static MountedSecret mounted;

  /** Whom it trusts where it is the client. */
  private static Path trusted;

  @BeforeAll
  static void start() throws Exception {
    partner = HttpsSite.start(folder.resolve("partner"));
    provider = provider();
    trusted = Files.copy(partner.authority(), folder.resolve("trusted.crt"));
    partner.serve("/list.csv", "text/csv", "name,domains\nAblage Nord,ablage-nord.example\n");
    var home = RunningGnomon.freshHome();
    var ports = Ports.free().overTls(home.certificates().authority());
    stack = new Stack(RunningGnomon.installation(), home, ports, System.out::println);
    stack.start();
    replicaPorts = ports.ofReplica(Part.CATALOG, FreePort.any());
    replica = stack.launchReplica(Part.CATALOG, replicaPorts, settings());
    mounted = new MountedSecret(folder.resolve("mounted"));
    mounted.update(home.certificates().folder());
    doorPorts = ports.ofReplica(Part.CONSOLE, FreePort.any());
    door =
        stack.launchReplica(
            Part.CONSOLE,
            doorPorts,
            lookingOften(Map.of("GNOMON_TLS_DIR", mounted.folder().toString())));
  }

  @AfterAll
  static void stop() {
    Optional.ofNullable(replica).ifPresent(ChildProcess::stop);
    Optional.ofNullable(door).ifPresent(ChildProcess::stop);
    Optional.ofNullable(stack).ifPresent(Stack::close);
    Optional.ofNullable(partner).ifPresent(HttpsSite::close);
  }

  @Test
  void theWholeStoryIsTrue() {
    var lines = new ArrayList<String>();
    var client = new GnomonClient(stack.ports(), RunningGnomon.token(stack));

    new Demo(client, DEVICES, (style, line) -> lines.add(line)).play();

    lines.stream().filter(line -> line.contains("is enforced by")).forEach(System.out::println);
    assertThat(lines).anyMatch(line -> line.contains("The whole story took"));
  }

  @Test
  void whoSpeaksPlainTextGetsNothing() {
    var http = HttpClient.newHttpClient();
    assertThat(servers())
        .allSatisfy(
            port ->
                assertThatThrownBy(() -> get(http, "http://127.0.0.1:" + port))
                    .isInstanceOf(IOException.class));

    assertThatThrownBy(() -> connect("sslmode=disable"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("no encryption");

    var plain = new HashMap<>(stack.kafkaClientSettings());
    plain.put("security.protocol", "SASL_PLAINTEXT");
    assertThatThrownBy(() -> topics(plain)).hasCauseInstanceOf(TimeoutException.class);
  }

  @Test
  void whoTrustsAnotherAuthorityTalksToNobody() {
    var http = Trust.httpClient(partner.authority()).build();
    assertThat(servers())
        .allSatisfy(
            port ->
                assertThatThrownBy(() -> get(http, "https://127.0.0.1:" + port))
                    .isInstanceOf(SSLHandshakeException.class));

    assertThatThrownBy(() -> connect("sslmode=verify-full&sslrootcert=" + partner.authority()))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("PKIX");

    var settings = new HashMap<>(stack.kafkaClientSettings());
    settings.put("ssl.truststore.location", partner.authority().toString());
    assertThatThrownBy(() -> topics(settings)).hasCauseInstanceOf(SslAuthenticationException.class);
  }

  @Test
  void peopleOfAProviderByHttpsBringAFeedByHttps() {
    var admin = ofPartner(provider.token("ada", Duration.ofMinutes(5), "admin"));

    var done = importedFrom(admin, partner.url() + "/list.csv");

    assertThat(done.path("state").asText()).as(done.toPrettyString()).isEqualTo("applied");
  }

  /** Both authorities are in one file while all get new certificates. */
  @Test
  void aFeedIsFetchedFromWhomAnAuthorityThatWasAddedVouchesFor() throws Exception {
    assertThat(problemOfOwnSite()).contains("cannot be reached");

    addAuthorityTo(trusted);

    await()
        .untilAsserted(
            () -> assertThat(problemOfOwnSite()).isNotEmpty().doesNotContain("cannot be reached"));
  }

  @Test
  void theFrontDoorReachesServicesOfAnAuthorityThatWasAdded() throws Exception {
    var bundle = Files.copy(partner.authority(), folder.resolve("bundle.crt"));
    var settings = Map.of("QUARKUS_TLS_TRUST_STORE_PEM_CERTS", bundle.toString());
    var port = FreePort.any();
    var frontDoor =
        stack.launchReplica(
            Part.CONSOLE, stack.ports().ofReplica(Part.CONSOLE, port), lookingOften(settings));
    try {
      assertThatItSays("\"ready\":false", port);

      addAuthorityTo(bundle);

      assertThatItSays("\"ready\":true", port);
    } finally {
      frontDoor.stop();
    }
  }

  @Test
  void theAuthorityOfPostgresIsReadWithEachConnection() throws Exception {
    var file = Files.copy(partner.authority(), folder.resolve("postgres.crt"));
    var parameters = "sslmode=verify-full&sslrootcert=" + file;
    assertThatThrownBy(() -> connect(parameters)).isInstanceOf(SQLException.class);

    addAuthorityTo(file);

    assertThatCode(() -> connect(parameters)).doesNotThrowAnyException();
  }

  private static void addAuthorityTo(Path bundle) throws IOException {
    Files.write(bundle, Files.readAllBytes(stack.ports().authority()), StandardOpenOption.APPEND);
  }

  private static String problemOfOwnSite() {
    var admin = ofPartner(provider.token("ada", Duration.ofMinutes(5), "admin"));
    var done = importedFrom(admin, stack.ports().url(Part.POLICY) + "/list.csv");
    assertThat(done.path("state").asText()).as(done.toPrettyString()).isEqualTo("failed");
    return done.path("problem").asText();
  }

  private static Map<String, String> lookingOften(Map<String, String> settings) {
    var all = new HashMap<>(settings);
    all.put("QUARKUS_TLS_RELOAD_PERIOD", "1s");
    all.put("QUARKUS_TLS_OUTBOUND_RELOAD_PERIOD", "1s");
    return all;
  }

  private static void assertThatItSays(String part, int port) {
    await().untilAsserted(() -> assertThat(index(port)).contains(part));
  }

  private static String index(int port) throws Exception {
    var http = Trust.httpClient(stack.ports().authority()).build();
    var request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + "/")).build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  @Test
  void aRenewedCertificateIsShownWithoutARestart() throws Exception {
    var before = certificate();
    assertThat(shown()).containsOnly(before);
    assertThat(toldExpiry()).isEqualTo(expiry(before));
    var processes = processes();

    CertificateRenewal.renew(stack.home(), stack.ports());
    mounted.update(stack.home().certificates().folder());

    var after = certificate();
    assertThat(expiry(after)).isGreaterThan(expiry(before));
    // No connection is cut off at the moment of the change.
    await().untilAsserted(() -> assertThat(shown()).containsOnly(after));
    await().untilAsserted(() -> assertThat(toldExpiry()).isEqualTo(expiry(after)));
    assertThat(processes()).isEqualTo(processes);
  }

  private static LocalIssuer provider() throws Exception {
    var keys = new KeyFolder(folder.resolve("provider"));
    keys.ensure("humans");
    partner.serve("/jwks", "application/json", Files.readString(keys.publicKeys("humans")));
    partner.serve(
        "/.well-known/openid-configuration",
        "application/json",
        "{'issuer':'%1$s','jwks_uri':'%1$s/jwks','token_endpoint':'%1$s/token','authorization_endpoint':'%1$s/authorize'}"
            .formatted(partner.url())
            .replace('\'', '"'));
    return new LocalIssuer(
        partner.url(), "gnomon", keys.keyId("humans"), keys.privateKey("humans"));
  }

  private static Map<String, String> settings() {
    return lookingOften(
        Map.of(
            "GNOMON_IDENTITY_ISSUERS_HUMANS_ISS", partner.url(),
            "GNOMON_IDENTITY_ISSUERS_HUMANS_KEYS", "",
            "QUARKUS_OIDC_HUMANS_AUTH_SERVER_URL", partner.url(),
            "QUARKUS_OIDC_HUMANS_CLIENT_ID", "gnomon",
            "QUARKUS_OIDC_HUMANS_TLS_TLS_CONFIGURATION_NAME", "outbound",
            "QUARKUS_TLS_OUTBOUND_TRUST_STORE_PEM_CERTS", trusted.toString(),
            "GNOMON_OUTBOUND_ALLOWED_RANGES", "127.0.0.0/8",
            "GNOMON_OUTBOUND_RETRIES", "0"));
  }

  private static GnomonClient ofPartner(String token) {
    var endpoint = new ServiceEndpoint(replicaPorts.url(Part.CATALOG), token);
    return new GnomonClient(Map.of(Part.CATALOG, endpoint), stack.ports().authority());
  }

  private static JsonNode importedFrom(GnomonClient admin, String url) {
    admin.put(Part.CATALOG, FEED, Map.of("enabled", true, "url", url));
    var started = admin.upload(Part.CATALOG, FEED + "/imports", BodyPublishers.noBody());
    return await()
        .until(
            () -> admin.get(Part.CATALOG, FEED + "/imports/" + started.path("id").asText()),
            done -> List.of("applied", "failed").contains(done.path("state").asText()));
  }

  /** The ports of the services and of their health. */
  private static List<Integer> servers() {
    return Part.services().stream()
        .flatMap(part -> Stream.of(part, part.management()))
        .map(stack.ports()::of)
        .toList();
  }

  private static List<Certificate> shown() throws Exception {
    var ports = stack.ports();
    var authority = stack.home().certificates().authority();
    return List.of(
        Shown.by(replicaPorts.of(Part.CATALOG), authority),
        Shown.by(replicaPorts.of(Part.CATALOG_MANAGEMENT), authority),
        Shown.by(doorPorts.of(Part.CONSOLE), authority),
        Shown.by(ports.of(Part.KAFKA), authority),
        Shown.byPostgres(ports.of(Part.POSTGRES), authority));
  }

  private static X509Certificate certificate() throws Exception {
    try (var in = Files.newInputStream(stack.home().certificates().certificate())) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  private static double expiry(X509Certificate certificate) {
    return certificate.getNotAfter().toInstant().getEpochSecond();
  }

  /** As the replica's metrics have it. */
  private static double toldExpiry() throws Exception {
    var http = Trust.httpClient(stack.ports().authority()).build();
    var uri = URI.create(replicaPorts.managementUrl(Part.CATALOG) + "/q/metrics");
    var metrics = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    var found = EXPIRY.matcher(metrics);
    assertThat(found.find()).as(metrics).isTrue();
    return Double.parseDouble(found.group(1));
  }

  private static List<Long> processes() {
    return Part.processes().stream().map(part -> stack.child(part).orElseThrow().pid()).toList();
  }

  private static int get(HttpClient http, String url) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
            .timeout(Duration.ofMillis(MAX_WAIT_MILLIS))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  private static void connect(String parameters) throws SQLException {
    var url =
        "jdbc:postgresql://127.0.0.1:%d/catalog?%s"
            .formatted(stack.ports().of(Part.POSTGRES), parameters);
    DriverManager.getConnection(url, "catalog", stack.home().passwords().of("catalog")).close();
  }

  private static Iterable<String> topics(Map<String, String> client) throws Exception {
    var settings = new HashMap<String, Object>(client);
    settings.put(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + stack.ports().of(Part.KAFKA));
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, MAX_WAIT_MILLIS);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, MAX_WAIT_MILLIS / 2);
    try (var admin = Admin.create(settings)) {
      return admin.listTopics().names().get();
    }
  }
}
