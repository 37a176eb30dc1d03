package io.gnomon.console.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of the pages, read at their first use and kept: some 3 MB, compressed forms and all.
 */
@ApplicationScoped
public class AssetStore {

  static final String INDEX = "index.html";

  private static final String FOLDER = "/pages/";
  private static final Map<String, String> SUFFIXES = Map.of("br", ".br", "gzip", ".gz");

  private volatile @Nullable Map<String, Asset> assets;

  /** Whether this front door was built with its pages. */
  public boolean hasPages() {
    return all().containsKey(INDEX);
  }

  /** The file of that path below the folder of the pages. */
  Optional<Asset> find(String path) {
    return Optional.ofNullable(all().get(path));
  }

  private Map<String, Asset> all() {
    var known = assets;
    if (known == null) {
      known = read();
      assets = known;
    }
    return known;
  }

  private static Map<String, Asset> read() {
    var read = new HashMap<String, Asset>();
    resource("manifest.json")
        .map(JsonObject::new)
        .ifPresent(
            manifest ->
                manifest.getJsonArray("files").stream()
                    .map(JsonObject.class::cast)
                    .forEach(each -> read.put(each.getString("path"), asset(each))));
    return read;
  }

  private static Asset asset(JsonObject file) {
    var path = file.getString("path");
    var encodings = new LinkedHashMap<String, Buffer>();
    for (var coding : file.getJsonArray("encodings")) {
      encodings.put(String.valueOf(coding), resource(path + SUFFIXES.get(coding)).orElseThrow());
    }
    encodings.put(Asset.IDENTITY, resource(path).orElseThrow());
    return new Asset(path, file.getString("type"), file.getBoolean("hashed"), encodings);
  }

  private static Optional<Buffer> resource(String path) {
    try (var in = AssetStore.class.getResourceAsStream(FOLDER + path)) {
      return Optional.ofNullable(in == null ? null : Buffer.buffer(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
