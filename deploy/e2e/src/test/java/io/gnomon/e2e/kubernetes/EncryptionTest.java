package io.gnomon.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.gnomon.e2e.kubernetes.Overlay.Workload;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In the production overlay nothing is said in plain text, and certificates have the names. */
class EncryptionTest {

  private static final String SECRET = "gnomon-services-tls";
  private static final String NGINX = "nginx.ingress.kubernetes.io/";

  private Overlay overlay = new Overlay("", List.of());

  @BeforeEach
  void render() throws Exception {
    overlay = Overlay.render("production");
  }

  @Test
  void everyServiceShowsTheCertificateOfTheSecretAndSpeaksHttpsAlone() {
    assertThat(deployed())
        .hasSize(4)
        .allSatisfy(
            each -> {
              var settings = overlay.settings(each);
              assertThat(settings.getOrDefault("QUARKUS_PROFILE", "")).isEqualTo("prod,tls");
              assertThat(mountPath(each)).isEqualTo(settings.get("GNOMON_TLS_DIR"));
              var container = each.container();
              assertThat(
                      Stream.of(
                          container.getStartupProbe(),
                          container.getLivenessProbe(),
                          container.getReadinessProbe()))
                  .extracting(Probe::getHttpGet)
                  .allSatisfy(probe -> assertThat(probe.getScheme()).isEqualTo("HTTPS"));
            });
  }

  @Test
  void serversAreReachedByTlsAndTheirAuthorityIsKnown() {
    assertThat(overlay.workloads())
        .filteredOn(each -> overlay.settings(each).containsKey("KAFKA_BOOTSTRAP_SERVERS"))
        .hasSize(4)
        .allSatisfy(
            each ->
                assertThat(overlay.settings(each))
                    .containsEntry("KAFKA_SECURITY_PROTOCOL", "SASL_SSL")
                    .containsEntry("KAFKA_SSL_TRUSTSTORE_LOCATION", "/etc/gnomon/kafka-ca/ca.crt"));
    assertThat(deployed())
        .map(each -> overlay.settings(each).get("QUARKUS_DATASOURCE_JDBC_URL"))
        .filteredOn(url -> url != null)
        .hasSize(3)
        .allSatisfy(url -> assertThat(url).contains("sslmode=verify-full"));
  }

  @Test
  void theFrontDoorCallsServicesByNamesThatTheCertificateHas() throws Exception {
    var named = namesOfTheCertificate();

    assertThat(addresses())
        .hasSize(6)
        .allSatisfy(
            address -> {
              assertThat(address.getScheme()).isEqualTo("https");
              assertThat(named).contains(address.getHost());
              assertThat(ports(address.getHost())).contains(address.getPort());
            });
    assertThat(named).containsExactlyInAnyOrderElementsOf(overlay.names(Service.class));
  }

  @Test
  void theIngressSpeaksTlsToThePodsAndVerifiesThem() throws Exception {
    var named = namesOfTheCertificate();

    assertThat(overlay.all(Ingress.class))
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.getMetadata().getAnnotations())
                    .containsEntry(NGINX + "backend-protocol", "HTTPS")
                    .containsEntry(NGINX + "proxy-ssl-secret", "gnomon/" + SECRET)
                    .containsEntry(NGINX + "proxy-ssl-verify", "on")
                    .hasEntrySatisfying(
                        NGINX + "proxy-ssl-name", name -> assertThat(named).contains(name)));
  }

  /** What the example for cert-manager puts into the Secret. */
  private static Set<String> namesOfTheCertificate() throws IOException {
    var file = Overlay.ROOT.resolve("deploy/kubernetes/certificates.yaml");
    var mapper = new ObjectMapper(new YAMLFactory());
    try (var parser = mapper.getFactory().createParser(Files.readString(file));
        var documents = mapper.readerFor(JsonNode.class).<JsonNode>readValues(parser)) {
      return documents.readAll().stream()
          .map(each -> each.path("spec"))
          .filter(each -> each.path("secretName").asText().equals(SECRET))
          .flatMap(each -> StreamSupport.stream(each.path("dnsNames").spliterator(), false))
          .map(JsonNode::asText)
          .collect(Collectors.toSet());
    }
  }

  private List<Workload> deployed() {
    var names = overlay.names(Deployment.class);
    return overlay.workloads().stream().filter(each -> names.contains(each.name())).toList();
  }

  private static String mountPath(Workload workload) {
    var volumes = workload.secretVolumes(SECRET).toList();
    return workload.container().getVolumeMounts().stream()
        .filter(each -> volumes.contains(each.getName()))
        .map(each -> each.getMountPath())
        .collect(Collectors.joining());
  }

  private List<URI> addresses() {
    return deployed().stream()
        .filter(each -> each.name().equals("console"))
        .flatMap(each -> overlay.settings(each).entrySet().stream())
        .filter(each -> each.getKey().endsWith("_URL"))
        .map(each -> URI.create(each.getValue()))
        .toList();
  }

  private List<Integer> ports(String service) {
    return overlay.all(Service.class).stream()
        .filter(each -> each.getMetadata().getName().equals(service))
        .flatMap(each -> each.getSpec().getPorts().stream())
        .map(each -> each.getPort())
        .toList();
  }
}
