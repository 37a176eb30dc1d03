package io.gnomon.catalog.feed.format;

import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.feed.entry.BadFeedException;
import io.gnomon.catalog.feed.entry.FeedRow;
import io.gnomon.catalog.feed.entry.FeedRows;
import io.gnomon.catalog.feed.entry.SkipReason;
import java.io.BufferedReader;
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
 * v2fly's domain lists: an archive with a file a list in its folder {@code data}. Lists that
 * another one includes stay apart: each is an app of its own. Keywords and patterns are no domains.
 */
public final class V2flyFormat implements FeedFormat {

  private static final String FOLDER = "data/";
  private static final String ADS = "-ads";
  private static final String ELSEWHERE = "!cn";
  private static final Pattern SPACE = Pattern.compile("\\s");
  private static final List<String> DOMAINS = List.of("domain:", "full:");
  private static final List<String> OTHER_RULES = List.of("keyword:", "regexp:", "regex:");
  private static final List<String> COLLECTIONS =
      List.of("category-", "geolocation-", "tld-", "win-", "cn-");
  private static final Set<String> NO_SERVICES =
      Set.of("cn", "private", "connectivity-check", "public-tracker", "test", "china-list");

  @Override
  public void read(FeedFile file, FeedRows rows) throws IOException {
    if (!file.isArchive()) {
      throw new BadFeedException("an archive (tar, tar.gz or zip) with a folder data is expected");
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

  private static void take(String list, InputStream content, FeedRows rows) throws IOException {
    if (NO_SERVICES.contains(list) || COLLECTIONS.stream().anyMatch(list::startsWith)) {
      rows.skip(SkipReason.COLLECTION, list);
      return;
    }
    var hosts = hosts(content, rows);
    if (hosts == null) {
      rows.skip(SkipReason.NOT_UNDERSTOOD, list);
    } else if (hosts.isEmpty()) {
      rows.skip(SkipReason.COLLECTION, list);
    } else {
      rows.take(FeedRow.of(name(list), hosts).as(list.endsWith(ADS) ? AppKind.TRACKER : null));
    }
  }

  /** Null where it is no text. */
  private static @Nullable List<String> hosts(InputStream content, FeedRows rows)
      throws IOException {
    var hosts = new ArrayList<String>();
    var reader = new BufferedReader(BoundedLines.of(BorrowedStream.of(content)));
    try {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        takeLine(line, hosts, rows);
      }
    } catch (CharacterCodingException e) {
      return null;
    }
    return hosts;
  }

  /** More than any app has is not kept: the row is left out for it. */
  private static void takeLine(String line, List<String> hosts, FeedRows rows) {
    var rule = rule(line);
    if (rule.isEmpty() || rule.startsWith("include:") || hosts.size() > FeedRows.MOST_DOMAINS) {
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

  /** Without comment and attributes. */
  private static String rule(String line) {
    int comment = line.indexOf('#');
    var text = (comment < 0 ? line : line.substring(0, comment)).strip();
    return SPACE.split(text, 2)[0].toLowerCase(Locale.ROOT);
  }

  private static String name(String list) {
    return Arrays.stream(list.split("-"))
        .filter(word -> !word.isEmpty() && !word.equals(ELSEWHERE))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }
}
