package io.gnomon.catalog.catalogfeed.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalog.app.AppKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 2FA Directory: version 3 (pairs of name and site), version 4 (sites by domain, without names), or
 * the repository's archive with one file per entry. A site that lists no method has no MFA.
 */
public final class TwoFactorFormat implements CatalogFeedFormat {

  private static final String DOMAIN = "domain";
  private static final Set<String> CONSUMER_CATEGORIES =
      Set.of("banking", "insurance", "utilities", "creditscore", "government", "transport");

  @Override
  public void read(CatalogFeedFile file, CatalogFeedRows rows) throws IOException {
    var json = new JsonRowReader(rows);
    if (!file.isArchive()) {
      json.ofRoot(file.open(), (key, value) -> take(key, value, rows));
      return;
    }
    new ArchiveEntryReader<>(
            path -> path.contains("entries/") && path.endsWith(".json"),
            content -> members(content, json))
        .read(
            file,
            rows,
            members -> {
              for (var each : members) {
                take(each.key(), each.value(), rows);
              }
            });
  }

  /** A member of the file's object, or an element of its array. */
  private record Member(String key, JsonNode value) {}

  /** Reads the whole file before any row is used, so that a truncated file gives none. */
  private static List<Member> members(byte[] content, JsonRowReader json) throws IOException {
    var members = new ArrayList<Member>();
    json.ofRoot(
        new ByteArrayInputStream(content), (key, value) -> members.add(new Member(key, value)));
    return members;
  }

  private static void take(String key, JsonNode value, CatalogFeedRows rows) throws IOException {
    boolean member = !key.isEmpty() && value.isObject();
    if (member && value.has(DOMAIN)) {
      takeSite(key, value, rows);
    } else if (member) {
      takeMethods(key, value, rows);
    } else if (value.path(1).isObject()) {
      takeSite(value.path(0).textValue(), value.path(1), rows);
    } else {
      rows.skip(SkipReason.NOT_UNDERSTOOD, JsonTexts.sample(value));
    }
  }

  private static void takeSite(@Nullable String name, JsonNode site, CatalogFeedRows rows)
      throws IOException {
    var domain = JsonTexts.text(site, DOMAIN);
    if (name == null || domain == null) {
      rows.skip(SkipReason.NOT_UNDERSTOOD, JsonTexts.sample(site));
      return;
    }
    var hosts = new ArrayList<String>(List.of(domain));
    hosts.addAll(JsonTexts.texts(site, "additional-domains"));
    var words = new ArrayList<>(JsonTexts.texts(site, "keywords"));
    words.addAll(JsonTexts.texts(site, "categories"));
    rows.take(
        CatalogFeedRow.of(name, hosts)
            .withCategoryWords(words)
            .withKind(
                words.stream().anyMatch(CONSUMER_CATEGORIES::contains)
                    ? AppKind.CONSUMER_SERVICE
                    : null)
            .withFacts(mfa(!site.path("tfa").isEmpty())));
  }

  private static void takeMethods(String domain, JsonNode site, CatalogFeedRows rows)
      throws IOException {
    rows.take(CatalogFeedRow.facts(domain, mfa(!site.path("methods").isEmpty())));
  }

  private static Map<String, String> mfa(boolean there) {
    return Map.of("mfa", Boolean.toString(there));
  }
}
