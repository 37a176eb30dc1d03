package io.gnomon.catalog.bundle;

import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What the service under test begins with: a part of what ships, all apps that have a file of their
 * own among it. A change merges and publishes all that there is; that 24,000 apps are imported and
 * published too is shown once, by {@link WholeCatalogTest}.
 */
public final class SmallCatalog {

  private static final int BASE_ONE_IN = 30;
  private static final Set<String> CURATED = Set.of("cloud-storage", "code-hosting", "webmail");

  public static final CatalogFiles FILES = of(CatalogFiles.bundled());

  private SmallCatalog() {}

  @Mock
  @Produces
  static CatalogFiles files() {
    return FILES;
  }

  private static CatalogFiles of(CatalogFiles files) {
    var small = files.with(BaseFile.PATH, thinned(files.file(BaseFile.PATH)));
    var dropped =
        files
            .in("curated")
            .filter(path -> CURATED.stream().noneMatch(name -> path.endsWith(name + ".yaml")))
            .toList();
    for (var path : dropped) {
      small = small.without(path);
    }
    return small;
  }

  private static byte[] thinned(byte[] file) {
    var bytes = new ByteArrayOutputStream();
    try (var reader =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(new ByteArrayInputStream(file)), StandardCharsets.UTF_8));
        var out = new GZIPOutputStream(bytes)) {
      var lines = reader.lines().toList();
      var kept = new StringBuilder();
      for (int i = 0; i < lines.size(); i += BASE_ONE_IN) {
        kept.append(lines.get(i)).append('\n');
      }
      out.write(kept.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
