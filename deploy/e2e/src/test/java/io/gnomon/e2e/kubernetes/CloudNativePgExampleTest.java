package io.gnomon.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Databases as README.md has CloudNativePG make them. */
class CloudNativePgExampleTest {

  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```\\n(apiVersion: postgresql.cnpg.io/v1\\n.*?)^```$");

  /** Without it, the operator makes databases in which only letters of ASCII have a small form. */
  @Test
  void databasesKnowAllLetters() throws Exception {
    var made = object("Cluster").at("/spec/bootstrap/initdb");

    assertThat(made.path("encoding").asText()).isEqualTo("UTF8");
    assertThat(made.path("localeCollate").asText()).isEqualTo("C.UTF-8");
    assertThat(made.path("localeCType").asText()).isEqualTo("C.UTF-8");
  }

  @Test
  void eachServiceOfProductionHasItsAccount() throws Exception {
    var roles = object("Cluster").at("/spec/managed/roles");

    assertThat(StreamSupport.stream(roles.spliterator(), false))
        .extracting(each -> each.path("name").asText())
        .containsExactlyInAnyOrderElementsOf(
            addresses().stream().map(each -> each.getPath().substring(1)).toList());
  }

  @Test
  void productionCallsThatServer() throws Exception {
    var server = object("Cluster").path("metadata");
    var database = object("Database");

    assertThat(addresses())
        .hasSize(3)
        .extracting(URI::getHost)
        .containsOnly(
            "%s-rw.%s.svc"
                .formatted(server.path("name").asText(), server.path("namespace").asText()));
    assertThat(database.at("/spec/cluster/name")).isEqualTo(server.path("name"));
    assertThat(database.at("/spec/owner")).isEqualTo(database.at("/spec/name"));
  }

  private static List<URI> addresses() throws Exception {
    return Overlay.render("production").all(ConfigMap.class).stream()
        .map(each -> each.getData().getOrDefault("QUARKUS_DATASOURCE_JDBC_URL", ""))
        .filter(each -> !each.isEmpty())
        .map(each -> URI.create(each.replaceFirst("^jdbc:", "")))
        .toList();
  }

  private static JsonNode object(String kind) throws IOException {
    var block =
        BLOCK.matcher(Files.readString(Overlay.ROOT.resolve("deploy/kubernetes/README.md")));
    assertThat(block.find()).isTrue();
    var mapper = new ObjectMapper(new YAMLFactory());
    try (var parser = mapper.getFactory().createParser(block.group(1));
        var objects = mapper.readerFor(JsonNode.class).<JsonNode>readValues(parser)) {
      return objects.readAll().stream()
          .filter(each -> each.path("kind").asText().equals(kind))
          .findFirst()
          .orElseThrow();
    }
  }
}
