package io.gnomon.e2e.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is in {@code deploy/observability}. */
final class Observability {

  static final Path ROOT =
      Path.of(System.getProperty("gnomon.root", "../..")).toAbsolutePath().normalize();

  private static final Path FOLDER = ROOT.resolve("deploy/observability");

  private Observability() {}

  static RuleFile rules() {
    return RuleFile.read(FOLDER.resolve("prometheus/rules.yaml"));
  }

  static Path scraping() {
    return FOLDER.resolve("prometheus/prometheus.yaml");
  }

  static List<Dashboard> dashboards() {
    try (var files = Files.list(FOLDER.resolve("grafana"))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(Dashboard::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The expressions of all rules and panels. */
  static List<String> expressions() {
    return Stream.concat(
            rules().rules().map(RuleFile.Rule::expr),
            dashboards().stream().flatMap(Dashboard::expressions))
        .distinct()
        .toList();
  }

  /** What alerts and legends say, by the expression that they belong to. */
  static Map<String, String> texts() {
    var texts = new HashMap<String, String>();
    rules()
        .alerts()
        .forEach(
            each -> texts.merge(each.expr(), String.valueOf(each.annotations()), String::concat));
    dashboards().stream()
        .flatMap(Dashboard::targets)
        .forEach(
            each ->
                texts.merge(
                    each.path("expr").asText(),
                    each.path("legendFormat").asText(),
                    String::concat));
    return texts;
  }
}
