package io.gnomon.policy.devicetoken;

import io.gnomon.kit.problem.BusyException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The signing key once it is there. A service that misses it runs and says so, and takes it when it
 * comes; another key after that needs another start.
 */
@ApplicationScoped
class SigningKeyProvider {

  private static final Logger LOG = Logger.getLogger(SigningKeyProvider.class);
  private static final int RETRY_AFTER_SECONDS = 5;

  private final Path keysDir;
  private volatile @Nullable SigningKey known;

  SigningKeyProvider(@ConfigProperty(name = "gnomon.keys-dir") Path keysDir) {
    this.keysDir = keysDir;
  }

  void load(@Observes StartupEvent event) {
    var fault = fault();
    if (fault != null) {
      LOG.warn("devices get no tokens: " + fault);
    }
  }

  /** The key; where there is none the caller is to come later. */
  SigningKey key() {
    var key = known;
    if (key == null) {
      throw new BusyException("There is no key to sign tokens with", RETRY_AFTER_SECONDS);
    }
    return key;
  }

  /** Why there is no key; null where there is one. Looks for it anew. */
  synchronized @Nullable String fault() {
    if (known == null) {
      try {
        known = SigningKeyReader.read(keysDir);
      } catch (IOException e) {
        return e.getMessage();
      }
    }
    return null;
  }
}
