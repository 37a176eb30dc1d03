package io.gnomon.catalog.catalogfeed.format;

import io.gnomon.catalog.app.AppKind;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * v2fly's domain lists: an archive with one file per list in its folder {@code data}. A list that
 * another one includes is an app of its own. Keyword and pattern rules are ignored.
 */
public final class V2flyFormat implements CatalogFeedFormat {

  private static final String FOLDER = "data/";
  private static final String ADS = "-ads";
  private static final String REGION_SUFFIX = "!cn";
  private static final Pattern SPACE = Pattern.compile("\\s");
  private static final List<String> DOMAINS = List.of("domain:", "full:");
  private static final List<String> OTHER_RULES = List.of("keyword:", "regexp:", "regex:");
  private static final List<String> COLLECTIONS =
      List.of("category-", "geolocation-", "tld-", "win-", "cn-");
  private static final Set<String> IGNORED_LISTS =
      Set.of("cn", "private", "connectivity-check", "public-tracker", "test", "china-list");

  @Override
  public void read(CatalogFeedFile file, CatalogFeedRows rows) throws IOException {
    if (!file.isArchive()) {
      throw new BadCatalogFeedException(
          "an archive (tar, tar.gz or zip) with a folder data is expected");
    }
    file.forEachFile(
        (path, content) -> {
          var list = list(path);
          if (list != null) {
            take(list, content, rows);
          }
        });
  }

  private static @Nullable String list(String path) {
    int start = path.startsWith(FOLDER) ? FOLDER.length() : path.indexOf("/" + FOLDER);
    if (start < 0) {
      return null;
    }
    var name =
        path.startsWith(FOLDER)
            ? path.substring(start)
            : path.substring(start + 1 + FOLDER.length());
    return name.isEmpty() || name.startsWith(".") || name.contains("/") ? null : name;
  }

  private static void take(String list, InputStream content, CatalogFeedRows rows)
      throws IOException {
    if (IGNORED_LISTS.contains(list) || COLLECTIONS.stream().anyMatch(list::startsWith)) {
      rows.skip(SkipReason.COLLECTION, list);
      return;
    }
    var hosts = hosts(content, rows);
    if (hosts == null) {
      rows.skip(SkipReason.NOT_UNDERSTOOD, list);
    } else if (hosts.isEmpty()) {
      rows.skip(SkipReason.COLLECTION, list);
    } else {
      rows.take(
          CatalogFeedRow.of(name(list), hosts)
              .withKind(list.endsWith(ADS) ? AppKind.TRACKER : null));
    }
  }

  /** Null if the file is not text. */
  private static @Nullable List<String> hosts(InputStream content, CatalogFeedRows rows)
      throws IOException {
    var hosts = new ArrayList<String>();
    var reader = new BufferedReader(BoundedLineReader.of(NonClosingInputStream.of(content)));
    try {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        takeLine(line, hosts, rows);
      }
    } catch (CharacterCodingException e) {
      return null;
    }
    return hosts;
  }

  /** One domain above the limit is kept, so that the list is skipped for having too many. */
  private static void takeLine(String line, List<String> hosts, CatalogFeedRows rows) {
    var rule = rule(line);
    if (rule.isEmpty()
        || rule.startsWith("include:")
        || hosts.size() > CatalogFeedRows.MAX_DOMAINS) {
      return;
    }
    if (OTHER_RULES.stream().anyMatch(rule::startsWith)) {
      rows.skipPart(SkipReason.UNSUPPORTED_RULE, rule);
      return;
    }
    hosts.add(
        DOMAINS.stream()
            .filter(rule::startsWith)
            .findFirst()
            .map(prefix -> rule.substring(prefix.length()))
            .orElse(rule));
  }

  /** The rule without comment and attributes. */
  private static String rule(String line) {
    int comment = line.indexOf('#');
    var text = (comment < 0 ? line : line.substring(0, comment)).strip();
    return SPACE.split(text, 2)[0].toLowerCase(Locale.ROOT);
  }

  private static String name(String list) {
    return Arrays.stream(list.split("-"))
        .filter(word -> !word.isEmpty() && !word.equals(REGION_SUFFIX))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  /** Leaves the wrapped stream open when it is closed: for one file within an archive. */
  static final class NonClosingInputStream extends FilterInputStream {

    private NonClosingInputStream(InputStream in) {
      super(in);
    }

    /** Wraps the stream. */
    public static InputStream of(InputStream in) {
      return new NonClosingInputStream(in);
    }

    @Override
    public void close() {
      // The owner of the wrapped stream closes it.
    }
  }
}
