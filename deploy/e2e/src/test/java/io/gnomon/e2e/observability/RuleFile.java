package io.gnomon.e2e.observability;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file of rules as Prometheus reads it; a field that Prometheus does not know is an error. */
record RuleFile(List<Group> groups) {

  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** Rules that are evaluated together. */
  record Group(String name, @Nullable String interval, List<Rule> rules) {}

  /** A rule that records a metric, or one that alerts. */
  record Rule(
      @Nullable String record,
      @Nullable String alert,
      String expr,
      @JsonProperty("for") @Nullable String pending,
      @Nullable Map<String, String> labels,
      @Nullable Map<String, String> annotations) {}

  static RuleFile read(Path file) {
    try {
      return YAML.readValue(file.toFile(), RuleFile.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Stream<Rule> rules() {
    return groups.stream().flatMap(each -> each.rules().stream());
  }

  Stream<Rule> alerts() {
    return rules().filter(each -> each.alert() != null);
  }

  Stream<Rule> recordings() {
    return rules().filter(each -> each.record() != null);
  }
}
