package io.gnomon.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.gnomon.embedded.kafka.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Topics as README.md has Strimzi make them. */
class StrimziExampleTest {

  private static final Pattern TOPIC =
      Pattern.compile("(?ms)^apiVersion: \\S+\\nkind: KafkaTopic\\n.*?(?=^(---|```)$)");

  private static final Pattern VERSION =
      Pattern.compile("(?m)^apiVersion: kafka.strimzi.io/(\\S+)$");

  @Test
  void aTopicOfStrimziIsThatOfTheContracts() throws Exception {
    var example = example();
    var spec = example.path("spec");
    var contract =
        Topics.fromContracts().topics().stream()
            .filter(each -> each.name().equals(example.at("/metadata/name").asText()))
            .findFirst()
            .orElseThrow();

    assertThat(spec.path("partitions").asInt()).isEqualTo(contract.partitions());
    assertThat(config(spec)).isEqualTo(contract.settings((short) spec.path("replicas").asInt()));
  }

  /** Strimzi 1.0 knows no other version. */
  @Test
  void objectsOfStrimziHaveTheVersionThatStays() throws Exception {
    assertThat(VERSION.matcher(readme()).results().map((MatchResult found) -> found.group(1)))
        .hasSizeGreaterThanOrEqualTo(2)
        .containsOnly("v1");
  }

  private static JsonNode example() throws IOException {
    var found = TOPIC.matcher(readme()).results().findFirst().orElseThrow();
    return new ObjectMapper(new YAMLFactory()).readTree(found.group());
  }

  private static String readme() throws IOException {
    return Files.readString(Overlay.ROOT.resolve("deploy/kubernetes/README.md"));
  }

  private static Map<String, String> config(JsonNode spec) {
    return spec.path("config").properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().asText()));
  }
}
