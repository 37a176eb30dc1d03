package io.gnomon.images;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Maven calls a library.
 *
 * @param classifier empty where it has none
 */
record Coordinates(String group, String artifact, String version, String classifier) {

  /** As Quarkus lists them beside an application, and as Maven's {@code dependency:list} does. */
  private static final List<Pattern> LISTED =
      List.of(
          Pattern.compile("(?<g>[^: ]+):(?<a>[^:]+):(?<c>[^:]*):jar:(?<v>[^: ]+)"),
          Pattern.compile(
              " *(?<g>[^: ]+):(?<a>[^:]+):jar:((?<c>[^:]+):)?(?<v>[^: ]+):(compile|runtime).*"));

  /** Those of a list of a build, by the names that the libraries' files may have. */
  static Map<String, Coordinates> read(Path list) throws IOException {
    var found = new HashMap<String, Coordinates>();
    try (var lines = Files.lines(list)) {
      lines
          .flatMap(line -> LISTED.stream().map(each -> each.matcher(line)).filter(Matcher::matches))
          .map(Coordinates::of)
          .forEach(each -> each.fileNames().forEach(name -> found.put(name, each)));
    }
    return found;
  }

  /** How the tools for bills of materials name it. */
  PackageURL packageUrl() {
    var qualifiers = new TreeMap<>(Map.of("type", "jar"));
    if (!classifier.isEmpty()) {
      qualifiers.put("classifier", classifier);
    }
    try {
      return new PackageURL("maven", group, artifact, version, qualifiers, null);
    } catch (MalformedPackageURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Coordinates of(Matcher line) {
    var classifier = line.group("c");
    return new Coordinates(
        line.group("g"), line.group("a"), line.group("v"), classifier == null ? "" : classifier);
  }

  private Stream<String> fileNames() {
    var end = "-" + version + (classifier.isEmpty() ? "" : "-" + classifier) + ".jar";
    return Stream.of(artifact + end, group + "." + artifact + end);
  }
}
