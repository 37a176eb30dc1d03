package io.gnomon.catalog.probe.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gnomon.kit.outbound.InspectingClient;
import io.gnomon.matching.host.HostName;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.net.PemTrustOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault of a server is reported as what it is; none throws, and none hangs. */
class SiteProbeServiceTest {

  private static final String[] ALL_HEADERS = {
    "Content-Security-Policy: default-src 'self'",
    "Strict-Transport-Security: max-age=31536000; includeSubDomains",
    "X-Content-Type-Options: nosniff",
    "X-Frame-Options: DENY",
    "Set-Cookie: sessionid=1; Path=/; Secure; HttpOnly",
    "Set-Cookie: theme=dark; Secure"
  };
  private static final String REGISTERED =
      """
      {"objectClassName": "domain", "events": [
        {"eventAction": "last changed", "eventDate": "2024-01-30T10:00:00Z"},
        {"eventAction": "registration", "eventDate": "2007-01-30T10:00:00Z"}]}
      """;

  private final Vertx vertx = Vertx.vertx();
  private final InspectingClient client =
      new InspectingClient(
          vertx,
          Duration.ofSeconds(5),
          new PemTrustOptions().addCertPath(TestCertificates.authority().toString()));
  private final TestSite registry = TestSite.with(TestCertificates.GOOD);
  private TestSite site = TestSite.with(TestCertificates.GOOD);
  private String allowed = "127.0.0.0/8,::1/128";
  private String requestTimeout = "5s";

  @AfterEach
  void stop() {
    site.close();
    registry.close();
    client.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void allTenFactorsAreSeen() {
    registry.on("/domain/example.com", exchange -> TestSite.answer(exchange, 200, REGISTERED));
    site.page("/", ALL_HEADERS)
        .on(
            "/.well-known/security.txt",
            exchange -> TestSite.answer(exchange, 200, "Contact: mailto:security@example.com\n"));

    var result = probe();

    assertThat(result.failures()).isEmpty();
    assertThat(result.values())
        .containsOnly(
            entry("encryptionProtocol", "tls1_3"),
            entry("validCertificateName", "true"),
            entry("trustedCertificate", "true"),
            entry("headerContentSecurityPolicy", "true"),
            entry("headerStrictTransportSecurity", "true"),
            entry("headerXContentTypeOptions", "true"),
            entry("headerXFrameOptions", "true"),
            entry("secureCookies", "true"),
            entry("securityTxt", "true"),
            entry("domainRegistration", "2007-01-30"));
  }

  @ParameterizedTest
  @CsvSource({
    "other-name, true, false, the certificate is for other names",
    "self-signed, false, true, no trusted authority",
    "expired, false, true, the certificate ended on"
  })
  void whoProvesNoIdentityIsToldAndNotListenedTo(
      String certificate, String trusted, String nameValid, String why) {
    serve(certificate).page("/", ALL_HEADERS);

    var result = probe();

    assertThat(result.values())
        .containsOnly(
            entry("encryptionProtocol", "tls1_3"),
            entry("trustedCertificate", trusted),
            entry("validCertificateName", nameValid));
    assertFailure(result, ProbeSubject.HOME_PAGE, FailureReason.BAD_CERTIFICATE, why);
  }

  @Test
  void tlsOneTwoAloneIsTheBestOffer() {
    serve(TestCertificates.GOOD, "TLSv1.2").page("/");

    assertThat(probe().values()).containsEntry("encryptionProtocol", "tls1_2");
  }

  @ParameterizedTest
  @CsvSource({"769, tls1_0", "770, tls1_1"})
  void outdatedTlsAloneIsRecognised(int version, String value) throws IOException {
    try (var server = new OutdatedTlsServer(version)) {
      var result = probe(server.url(), null);

      assertThat(result.values()).containsOnly(entry("encryptionProtocol", value));
      assertFailure(result, ProbeSubject.HOME_PAGE, FailureReason.TLS_FAILED, "localhost");
    }
  }

  @Test
  void aMissingHeaderIsFalse() {
    site.page("/");

    assertThat(probe().values())
        .containsEntry("headerContentSecurityPolicy", "false")
        .containsEntry("headerStrictTransportSecurity", "false")
        .containsEntry("headerXContentTypeOptions", "false")
        .containsEntry("headerXFrameOptions", "false")
        .doesNotContainKey("secureCookies");
  }

  @ParameterizedTest
  @CsvSource({
    "Strict-Transport-Security: max-age=0, headerStrictTransportSecurity",
    "Content-Security-Policy-Report-Only: default-src, headerContentSecurityPolicy",
    "X-Frame-Options: ALLOWALL, headerXFrameOptions"
  })
  void aHeaderWithoutEffectIsFalse(String header, String factor) {
    site.page("/", header);

    assertThat(probe().values()).containsEntry(factor, "false");
  }

  @Test
  void framesThatThePolicyForbidsNeedNoOtherHeader() {
    site.page("/", "Content-Security-Policy: frame-ancestors 'none'");

    assertThat(probe().values())
        .containsEntry("headerContentSecurityPolicy", "true")
        .doesNotContainKey("headerXFrameOptions");
  }

  @Test
  void aLoginPageWithoutAHeaderCounts() {
    site.page("/", ALL_HEADERS).page("/login", "X-Frame-Options: DENY");

    assertThat(probe(site.url("/"), site.url("/login")).values())
        .containsEntry("headerContentSecurityPolicy", "false")
        .containsEntry("headerXFrameOptions", "true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"theme=dark; Path=/", "PHPSESSID=1; Secure", "connect.sid=1; Secure; Path=/"})
  void aCookieWithoutItsFlagsIsNotSecure(String cookie) {
    site.page("/", "Set-Cookie: " + cookie, "Set-Cookie: other=1; Secure; HttpOnly");

    assertThat(probe().values()).containsEntry("secureCookies", "false");
  }

  @Test
  void aCookieThatIsTakenBackDoesNotCount() {
    site.page("/", "Set-Cookie: old=; Max-Age=0; Path=/");

    assertThat(probe().values()).doesNotContainKey("secureCookies");
  }

  @ParameterizedTest
  @CsvSource({
    "https://10.0.0.1/, ADDRESS_REFUSED, not public",
    "https://elsewhere.example/, REDIRECTED, which is not the app's",
    "http://localhost/, REDIRECTED, plain HTTP",
    "/, REDIRECTED, more than 5 redirects",
    "https://[, UNREADABLE, no URL"
  })
  void aRedirectIsChecked(String location, FailureReason reason, String why) {
    site.redirect("/", location);

    var result = probe();

    assertFailure(result, ProbeSubject.HOME_PAGE, reason, why);
    assertThat(result.values()).doesNotContainKey("headerContentSecurityPolicy");
  }

  @Test
  void aRedirectWithinTheAppIsFollowed() {
    site.redirect("/", "/start").page("/start", ALL_HEADERS);

    assertThat(probe().values()).containsEntry("headerContentSecurityPolicy", "true");
  }

  @Test
  void anErrorPageSaysNothingOfTheApp() {
    site.on("/", exchange -> TestSite.answer(exchange, 403, "Who are you?", ALL_HEADERS));

    var result = probe();

    assertFailure(result, ProbeSubject.HOME_PAGE, FailureReason.BAD_STATUS, "answered 403");
    assertThat(result.values())
        .containsOnlyKeys("encryptionProtocol", "validCertificateName", "trustedCertificate");
  }

  @Test
  void aPageWithoutEndIsNotRead() {
    site.endless("/");

    var result = probe();

    assertThat(result.values())
        .containsEntry("headerContentSecurityPolicy", "false")
        .containsEntry("securityTxt", "false");
  }

  @Test
  void aPageThatNeverComesIsNotWaitedFor() {
    requestTimeout = "1s";
    site.silent("/");

    assertFailure(probe(), ProbeSubject.HOME_PAGE, FailureReason.TOO_SLOW, "within");
  }

  @Test
  void headersWithoutEndAreCutOff() {
    site.page("/", "X-Long: " + "x".repeat(100_000));

    assertFailure(probe(), ProbeSubject.HOME_PAGE, FailureReason.UNREACHABLE, "localhost");
  }

  @Test
  void nobodyAtThePortIsUnreachable() {
    site.close();

    var result = probe();

    assertFailure(result, ProbeSubject.HOME_PAGE, FailureReason.UNREACHABLE, "localhost");
    assertThat(result.values()).isEmpty();
  }

  @Test
  void thisMachineIsNotCalledUnlessItIsAllowed() {
    allowed = "10.0.0.0/8";
    site.page("/", ALL_HEADERS);

    var result = probe();

    assertFailure(result, ProbeSubject.HOME_PAGE, FailureReason.ADDRESS_REFUSED, "not public");
    assertThat(result.values()).isEmpty();
    assertThat(site.requests()).isZero();
  }

  @Test
  void anExpiredSecurityTxtIsNone() {
    site.page("/")
        .on(
            "/.well-known/security.txt",
            exchange ->
                TestSite.answer(
                    exchange, 200, "Contact: mailto:a@example.com\nExpires: 2020-01-01T00:00:00Z"));

    assertThat(probe().values()).containsEntry("securityTxt", "false");
  }

  @Test
  void aRegistryThatAsksForAPauseIsNotAskedAgain() {
    registry.on("/", exchange -> TestSite.answer(exchange, 429, "", "Retry-After: 5"));
    site.page("/");
    var service = service();

    for (int i = 0; i < 2; i++) {
      var result = service.probe(target(site.url("/"), null));
      assertFailure(result, ProbeSubject.REGISTRATION, FailureReason.RATE_LIMITED, "");
      assertThat(result.values()).containsKey("trustedCertificate");
    }

    assertThat(registry.requests()).isEqualTo(1);
  }

  @Test
  void theBootstrapLeadsToTheRegistry() {
    registry
        .redirect("/domain/example.com", registry.url("/registry").toString())
        .on("/registry", exchange -> TestSite.answer(exchange, 200, REGISTERED));
    site.page("/");

    assertThat(probe().values()).containsEntry("domainRegistration", "2007-01-30");
  }

  @ParameterizedTest
  @CsvSource({
    "404, '', BAD_STATUS",
    "500, '', BAD_STATUS",
    "200, <html>, UNREADABLE",
    "200, '{\"events\": 1}', UNREADABLE",
    "200, '{\"events\": [{\"eventAction\": \"registration\"}]}', UNREADABLE"
  })
  void aRegistryThatDoesNotKnowIsExplained(int status, String body, FailureReason reason) {
    registry.on("/", exchange -> TestSite.answer(exchange, status, body));
    site.page("/");

    assertFailure(probe(), ProbeSubject.REGISTRATION, reason, "");
  }

  @Test
  void aRegistryWithoutEndIsCutOff() {
    registry.endless("/");
    site.page("/");

    assertFailure(probe(), ProbeSubject.REGISTRATION, FailureReason.TOO_LARGE, "localhost");
  }

  private static void assertFailure(
      ProbeResult result, ProbeSubject subject, FailureReason reason, String detail) {
    assertThat(result.failures())
        .anySatisfy(
            each -> {
              assertThat(each.subject()).isEqualTo(subject);
              assertThat(each.reason()).isEqualTo(reason);
              assertThat(each.detail()).contains(detail);
            });
  }

  private TestSite serve(String certificate, String... protocols) {
    site.close();
    site = TestSite.with(certificate, protocols);
    return site;
  }

  private ProbeResult probe() {
    return probe(site.url("/"), null);
  }

  private ProbeResult probe(URI home, @Nullable URI login) {
    return service().probe(target(home, login));
  }

  private static ProbeTarget target(URI home, @Nullable URI login) {
    var hosts = List.of(HostName.of("localhost"), HostName.of("10.0.0.1"));
    return new ProbeTarget(home, login, hosts, HostName.of("example.com"));
  }

  private SiteProbeService service() {
    var config = config();
    var registrations = new RegistrationReader(config, new JsonMapper(), Clock.systemUTC());
    return new SiteProbeService(client, config, registrations, Clock.systemUTC());
  }

  private ProbeConfig config() {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(ProbeConfig.class)
        .withDefaultValue("gnomon.probe.allowed-ranges", allowed)
        .withDefaultValue("gnomon.probe.request-timeout", requestTimeout)
        .withDefaultValue("gnomon.probe.rdap-url", registry.url("/").toString())
        .build()
        .getConfigMapping(ProbeConfig.class);
  }
}
