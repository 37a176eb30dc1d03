package io.gnomon.catalog.bundle;

import com.google.common.hash.Hashing;
import io.gnomon.catalog.score.RiskModel;
import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a catalog by path, unread. Their hash shows whether there is anything to import. */
public record CatalogFiles(SortedMap<String, byte[]> byPath) {

  static final String RISK_FACTORS = "risk-factors.yaml";
  static final String RISK_MODEL = "risk-model.yaml";
  static final String CATEGORIES = "categories.yaml";
  static final String SHARED_INFRASTRUCTURE = "shared-infrastructure.yaml";
  static final String ALIASES = "aliases.yaml";
  static final String SEARCH_TERMS = "search-terms.yaml";
  static final String VENDORS = "vendors.yaml";

  /** Raised whenever the same files are read, merged or published in another way. */
  private static final int VERSION = 4;

  private static final String FOLDER = "catalog";

  public CatalogFiles {
    byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
  }

  /** Those that ship with the service. */
  static CatalogFiles bundled() {
    var files = new TreeMap<String, byte[]>();
    try {
      ClassPathUtils.consumeAsPaths(FOLDER, folder -> collect(folder, files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (files.isEmpty()) {
      throw new IllegalStateException("the service contains no catalog; build it again");
    }
    return new CatalogFiles(files);
  }

  /** One of those that ship with the service. */
  static byte[] bundled(String path) {
    var loader = Thread.currentThread().getContextClassLoader();
    try (var in = loader.getResourceAsStream(FOLDER + "/" + path)) {
      if (in == null) {
        throw new IllegalStateException("the service contains no " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy with one file added or replaced. */
  CatalogFiles with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  CatalogFiles with(String path, byte[] content) {
    var files = new TreeMap<>(byPath);
    files.put(path, content);
    return new CatalogFiles(files);
  }

  /** A copy without one file. */
  public CatalogFiles without(String path) {
    var files = new TreeMap<>(byPath);
    files.remove(path);
    return new CatalogFiles(files);
  }

  /** Those in that folder. */
  Stream<String> in(String folder) {
    return byPath.keySet().stream().filter(path -> path.startsWith(folder + "/"));
  }

  byte[] file(String path) {
    var file = byPath.get(path);
    if (file == null) {
      throw new IllegalArgumentException("the catalog has no " + path);
    }
    return file;
  }

  /** A hash of all content and of the version of the score's arithmetic. */
  public String hash() {
    var hasher = Hashing.sha256().newHasher().putInt(VERSION).putInt(RiskModel.VERSION);
    byPath.forEach(
        (path, content) ->
            hasher
                .putString(path, StandardCharsets.UTF_8)
                .putInt(content.length)
                .putBytes(content));
    return hasher.hash().toString();
  }

  private static void collect(Path folder, SortedMap<String, byte[]> files) {
    if (Files.notExists(folder.resolve(RISK_FACTORS))) {
      return; // A folder of the same name in another jar.
    }
    try (var paths = Files.walk(folder)) {
      for (var path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        var relative = folder.relativize(path).toString().replace('\\', '/');
        files.put(relative, Files.readAllBytes(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
