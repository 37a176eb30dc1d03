package io.gnomon.agent.api;

import io.gnomon.agent.peer.FakePeer;
import io.gnomon.embedded.secret.KeyFolder;
import io.gnomon.testing.Management;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fake peer and a folder of keys for the running simulator. */
public final class PeerResource implements QuarkusTestResourceLifecycleManager {

  private @Nullable FakePeer peer;

  @Override
  public Map<String, String> start() {
    try {
      var target = Files.createDirectories(Path.of("target"));
      var folder = Files.createTempDirectory(target, "fleet");
      var keys = new KeyFolder(folder.resolve("keys"));
      keys.ensure("humans");
      keys.ensure("gnomon");
      peer = FakePeer.start();
      var settings = new HashMap<>(Management.settings());
      settings.put("gnomon.keys-dir", folder.resolve("keys").toString());
      settings.put("gnomon.agent.data-dir", folder.resolve("data").toString());
      settings.put("gnomon.agent.policy-url", peer.url().toString());
      settings.put("gnomon.agent.discovery-url", peer.url().toString());
      settings.put("gnomon.agent.flush-age", "200ms");
      return settings;
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

  /** Tests that have a field for the peer get it. */
  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(peer, new TestInjector.MatchesType(FakePeer.class));
  }
}
