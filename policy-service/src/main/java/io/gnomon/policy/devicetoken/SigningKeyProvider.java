package io.gnomon.policy.devicetoken;

import io.gnomon.kit.problem.BusyException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The signing key once it is there. A service that misses it runs and says so, and takes it when it
 * comes; when the files change it signs with what they have then. Files that cannot be used leave
 * the key as it was.
 */
@ApplicationScoped
class SigningKeyProvider {

  private static final Logger LOG = Logger.getLogger(SigningKeyProvider.class);
  private static final int RETRY_AFTER_SECONDS = 5;
  private static final long CHECK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

  /**
   * What was found.
   *
   * @param version of the files, by which a change is noticed; empty where they cannot be used
   * @param fault why they cannot be used; null where they can
   * @param checked when the version was last asked for, in nanoseconds of the JVM
   */
  private record Found(
      @Nullable SigningKey key, String version, @Nullable String fault, long checked) {}

  private final Path keysDir;
  private volatile Found found = new Found(null, "", null, System.nanoTime() - CHECK_EVERY_NANOS);

  SigningKeyProvider(@ConfigProperty(name = "gnomon.keys-dir") Path keysDir) {
    this.keysDir = keysDir;
  }

  void load(@Observes StartupEvent event) {
    current();
  }

  /** The key; where there is none, ends the request with a Retry-After. */
  SigningKey key() {
    var key = current().key;
    if (key == null) {
      throw new BusyException("There is no key to sign tokens with", RETRY_AFTER_SECONDS);
    }
    return key;
  }

  /** Why there is no key; null where there is one. Looks for it anew. */
  @Nullable String fault() {
    if (found.key == null) {
      refresh();
    }
    return found.key == null ? found.fault : null;
  }

  private Found current() {
    if (System.nanoTime() - found.checked >= CHECK_EVERY_NANOS) {
      refresh();
    }
    return found;
  }

  /** Looks at the files now. */
  synchronized void refresh() {
    try {
      var version = SigningKeyReader.version(keysDir);
      var key = version.equals(found.version) ? found.key : SigningKeyReader.read(keysDir);
      found = new Found(key, version, null, System.nanoTime());
    } catch (IOException e) {
      var fault = Objects.requireNonNullElse(e.getMessage(), "the keys cannot be read");
      if (!fault.equals(found.fault)) {
        var effect = found.key == null ? "devices get no tokens" : "the key is as it was";
        LOG.warnf("%s: %s", effect, fault);
      }
      found = new Found(found.key, "", fault, System.nanoTime());
    }
  }
}
