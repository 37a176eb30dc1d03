package io.gnomon.catalog.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.feed.entry.FeedRow;
import io.gnomon.catalog.feed.entry.FeedRows;
import io.gnomon.catalog.feed.entry.SkipReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 2FA Directory: version 3 (a list of name and site), version 4 (sites by domain, without names),
 * or the repository's archive with a file an entry. A site that is listed without a method has
 * none.
 */
public final class TwoFactorFormat implements FeedFormat {

  private static final String DOMAIN = "domain";
  private static final Set<String> OF_PRIVATE_PERSONS =
      Set.of("banking", "insurance", "utilities", "creditscore", "government", "transport");

  @Override
  public void read(FeedFile file, FeedRows rows) throws IOException {
    var json = new JsonRows(rows);
    if (!file.isArchive()) {
      json.ofRoot(file.open(), (key, value) -> take(key, value, rows));
      return;
    }
    new EntryFiles<>(
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

  /** A site or an element as the file has it. */
  private record Member(String key, JsonNode value) {}

  /** All of a file, so that one that is cut off gives none. */
  private static List<Member> members(byte[] content, JsonRows json) throws IOException {
    var members = new ArrayList<Member>();
    json.ofRoot(
        new ByteArrayInputStream(content), (key, value) -> members.add(new Member(key, value)));
    return members;
  }

  private static void take(String key, JsonNode value, FeedRows rows) throws IOException {
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

  private static void takeSite(@Nullable String name, JsonNode site, FeedRows rows)
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
        FeedRow.of(name, hosts)
            .in(words)
            .as(
                words.stream().anyMatch(OF_PRIVATE_PERSONS::contains)
                    ? AppKind.CONSUMER_SERVICE
                    : null)
            .with(mfa(!site.path("tfa").isEmpty())));
  }

  private static void takeMethods(String domain, JsonNode site, FeedRows rows) throws IOException {
    rows.take(FeedRow.facts(domain, mfa(!site.path("methods").isEmpty())));
  }

  private static Map<String, String> mfa(boolean there) {
    return Map.of("mfa", Boolean.toString(there));
  }
}
