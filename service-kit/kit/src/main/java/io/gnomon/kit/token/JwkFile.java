package io.gnomon.kit.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** The public keys in a JWK set file by key id; read again when the file has changed. */
final class JwkFile {

  private static final Logger LOG = Logger.getLogger(JwkFile.class);
  private static final long CHECK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

  /**
   * A public key.
   *
   * @param thumbprint the same for the same key, whatever its file says beside it
   */
  record Key(JsonWebKey jwk, String thumbprint) {

    static Key of(JsonWebKey jwk) {
      return new Key(jwk, jwk.calculateBase64urlEncodedThumbprint("SHA-256"));
    }
  }

  private record Content(
      @Nullable FileTime modified, Map<String, Key> keys, @Nullable String fault, long checked) {}

  private final Path path;
  private volatile Content content =
      new Content(null, Map.of(), null, System.nanoTime() - CHECK_EVERY_NANOS);

  JwkFile(Path path) {
    this.path = path;
  }

  /** The key of this id, or null. */
  @Nullable Key key(String kid) {
    return current().keys.get(kid);
  }

  /** Why no token can be verified by it; null where some can. */
  @Nullable String fault() {
    var current = current();
    if (!current.keys.isEmpty()) {
      return null;
    }
    return current.fault == null ? "there are no keys in " + path : current.fault;
  }

  /** When the latest of the keys was made, in seconds since the epoch; NaN where none says it. */
  double latestMadeAt() {
    return current().keys.values().stream()
        .map(key -> key.jwk().getOtherParameterValue("iat", Number.class))
        .filter(Objects::nonNull)
        .mapToDouble(Number::doubleValue)
        .max()
        .orElse(Double.NaN);
  }

  private Content current() {
    if (System.nanoTime() - content.checked >= CHECK_EVERY_NANOS) {
      refresh();
    }
    return content;
  }

  private synchronized void refresh() {
    Content old = content;
    Map<String, Key> keys = old.keys;
    @Nullable FileTime modified = old.modified;
    @Nullable String fault = null;
    try {
      FileTime now = Files.getLastModifiedTime(path);
      if (!now.equals(modified)) {
        keys = read();
        modified = now;
      }
    } catch (IOException | JoseException e) {
      fault = "the keys in %s cannot be read: %s".formatted(path, e);
      if (!fault.equals(old.fault)) {
        LOG.warnf("%s; %d known ones stay", fault, keys.size());
      }
    }
    content = new Content(modified, keys, fault, System.nanoTime());
  }

  private Map<String, Key> read() throws IOException, JoseException {
    return new JsonWebKeySet(Files.readString(path))
        .getJsonWebKeys().stream()
            .collect(Collectors.toUnmodifiableMap(JsonWebKey::getKeyId, Key::of));
  }
}
