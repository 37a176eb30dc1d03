package io.gnomon.catalogbase.debian;

import io.gnomon.catalogbase.source.Evidence;
import io.gnomon.catalogbase.source.Extractor;
import io.gnomon.catalogbase.source.Mention;
import io.gnomon.catalogbase.source.NameMatch;
import io.gnomon.catalogbase.source.PackageFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Media sites. The code has class names and test addresses only: kept is an address whose label is
 * the name of a class.
 */
public final class YtDlp implements Extractor {

  @Override
  public String packageName() {
    return "yt-dlp";
  }

  private static final Pattern CLASS = Pattern.compile("(?m)^class (\\w+?)(?:Base)?IE\\(");
  private static final Pattern HOST =
      Pattern.compile("['\"]url['\"]: u?['\"]https?://([A-Za-z0-9.-]+\\.[a-z]{2,})[/'\"]");
  private static final Pattern WORDS = Pattern.compile("(?:[A-Z][a-z]{3,}){2,}");
  private static final int MIN_LENGTH = 4;

  @Override
  public List<Mention> extract(PackageFiles files) throws IOException {
    List<Mention> mentions = new ArrayList<>();
    files.visit(
        file -> file.contains("/yt_dlp/extractor/") && file.endsWith(".py"),
        (file, bytes) -> add(new String(bytes, StandardCharsets.UTF_8), mentions));
    return mentions;
  }

  private static void add(String code, List<Mention> mentions) {
    List<String> classes =
        CLASS.matcher(code).results().map(result -> result.group(1)).distinct().toList();
    Set<String> hosts = new LinkedHashSet<>();
    HOST.matcher(code).results().forEach(result -> hosts.add(result.group(1)));
    for (String host : hosts) {
      nameOf(host, classes)
          .ifPresent(
              name ->
                  mentions.add(
                      Mention.of(words(name), host, Evidence.APP_LIKELY)
                          .mostlyIn("news-and-entertainment")));
    }
  }

  /** The class that is called like a label of the host. */
  private static Optional<String> nameOf(String host, List<String> classes) {
    return classes.stream()
        .filter(name -> name.length() >= MIN_LENGTH)
        .filter(name -> labels(host).contains(NameMatch.plain(name)))
        .max(Comparator.comparingInt(String::length));
  }

  /** {@code BostonGlobe} is two words, {@code YouTube} one: every word needs four letters. */
  private static String words(String name) {
    return WORDS.matcher(name).matches() ? name.replaceAll("(?<=[a-z])(?=[A-Z])", " ") : name;
  }

  private static List<String> labels(String host) {
    return List.of(host.toLowerCase(Locale.ROOT).replace("-", "").split("\\.", -1));
  }
}
