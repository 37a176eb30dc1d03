package io.gnomon.catalog.catalogfeed.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Resmo's app catalog: the repository's archive with one YAML file per app, or a JSON list of the
 * same objects. Its {@code false} often means "not found", so only {@code true} is used.
 */
public final class AppCatalogFormat implements CatalogFeedFormat {

  private static final Map<String, String> SECURITY =
      Map.of(
          "mfa", "mfa",
          "saml", "saml",
          "auditLogs", "userAuditTrail",
          "ipRestriction", "ipAddressRestriction",
          "passwordPolicy", "passwordPolicy",
          "userRoles", "userRoles");
  private static final Map<String, String> COMPLIANCE =
      Map.of(
          "iso27001", "iso27001",
          "iso27017", "iso27017",
          "iso27018", "iso27018",
          "soc1", "soc1",
          "soc2", "soc2",
          "soc3", "soc3",
          "hipaa", "hipaa",
          "privacyShield", "privacyShield");
  private static final List<String> COMPANY =
      List.of("headquarters", "founded", "homepage", "privacyPolicy", "termsOfService");

  private static final List<String> DOMAINS = List.of("appDomains", "domains", "relatedDomains");
  private static final Pattern PATH = Pattern.compile("[^:/]/+[^/]");
  private static final Pattern SITE =
      Pattern.compile(
          "(https?://)?[^/]+/?((en|[a-z]{2}[-_][a-z]{2})/?)?", Pattern.CASE_INSENSITIVE);

  private final ObjectMapper yaml = new ObjectMapper(yamlFactory());
  private final ArchiveEntryReader<JsonNode> files =
      new ArchiveEntryReader<>(
          path -> path.contains("apps/") && (path.endsWith(".yml") || path.endsWith(".yaml")),
          content -> yaml.readTree(new String(content, StandardCharsets.UTF_8)));

  private static YAMLFactory yamlFactory() {
    var options = new LoaderOptions();
    options.setCodePointLimit(ArchiveEntryReader.MAX_ENTRY_BYTES);
    options.setMaxAliasesForCollections(5);
    options.setNestingDepthLimit(20);
    return YAMLFactory.builder().loaderOptions(options).build();
  }

  @Override
  public void read(CatalogFeedFile file, CatalogFeedRows rows) throws IOException {
    if (!file.isArchive()) {
      new JsonRowReader(rows).ofRoot(file.open(), (key, value) -> take(value, rows));
      return;
    }
    files.read(file, rows, app -> take(app, rows));
  }

  private static void take(JsonNode app, CatalogFeedRows rows) throws IOException {
    var name = value(app.path("name"));
    var company = app.path("company");
    var hosts = hosts(app, JsonTexts.text(company, "homepage"));
    if (name == null || hosts.isEmpty()) {
      rows.skip(
          name == null ? SkipReason.NOT_UNDERSTOOD : SkipReason.NO_DOMAIN,
          name == null ? JsonTexts.sample(app) : name);
      return;
    }
    var words = new ArrayList<>(JsonTexts.texts(app, "category"));
    words.addAll(JsonTexts.texts(app, "labels"));
    rows.take(
        CatalogFeedRow.of(name, hosts)
            .withVendor(JsonTexts.text(company, "organization"))
            .withCategoryWords(words)
            .withFacts(facts(app)));
  }

  /**
   * The app's domains; without any, the host of its home page, unless that is a page of a larger
   * site. A domain with a path belongs to another app's site and is ignored.
   */
  private static List<String> hosts(JsonNode app, @Nullable String homepage) {
    var hosts = new ArrayList<String>();
    for (var part : DOMAINS) {
      JsonTexts.texts(app, part).stream()
          .filter(each -> !PATH.matcher(each).find())
          .forEach(hosts::add);
    }
    if (hosts.isEmpty() && homepage != null && SITE.matcher(homepage).matches()) {
      hosts.add(homepage);
    }
    return hosts;
  }

  private static Map<String, String> facts(JsonNode app) {
    var facts = new HashMap<String, String>();
    putTrueValues(app.path("security"), SECURITY, facts);
    putTrueValues(app.path("compliance"), COMPLIANCE, facts);
    for (var part : COMPANY) {
      var value = value(app.path("company").path(part));
      if (value != null) {
        facts.put(part, value);
      }
    }
    return facts;
  }

  private static @Nullable String value(JsonNode value) {
    return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
        ? value.asText().strip()
        : null;
  }

  private static void putTrueValues(
      JsonNode section, Map<String, String> factors, Map<String, String> facts) {
    factors.forEach(
        (part, factor) -> {
          if (JsonTexts.isTrue(section, part)) {
            facts.put(factor, "true");
          }
        });
  }
}
