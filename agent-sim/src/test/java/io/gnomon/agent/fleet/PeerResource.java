package io.gnomon.agent.fleet;

import io.gnomon.agent.peer.FakePeer;
import io.gnomon.embedded.KeyFolder;
import io.gnomon.embedded.LocalIssuer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fake peer and a folder of keys for the running simulator. */
public final class PeerResource implements QuarkusTestResourceLifecycleManager {

  private static @Nullable FakePeer peer;
  private static @Nullable KeyFolder keys;

  @Override
  public Map<String, String> start() {
    try {
      var target = Files.createDirectories(Path.of("target"));
      var folder = Files.createTempDirectory(target, "fleet");
      keys = new KeyFolder(folder.resolve("keys"));
      keys.ensure("humans");
      keys.ensure("gnomon");
      peer = FakePeer.start();
      return Map.of(
          "gnomon.keys-dir", folder.resolve("keys").toString(),
          "gnomon.agent.data-dir", folder.resolve("data").toString(),
          "gnomon.agent.policy-url", peer.url().toString(),
          "gnomon.agent.discovery-url", peer.url().toString(),
          "gnomon.agent.flush-age", "200ms");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {
    if (peer != null) {
      peer.close();
    }
  }

  static FakePeer peer() {
    return Objects.requireNonNull(peer);
  }

  static LocalIssuer issuer() {
    return LocalIssuer.humans(Objects.requireNonNull(keys));
  }
}
