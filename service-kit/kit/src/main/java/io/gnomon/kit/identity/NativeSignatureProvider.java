package io.gnomon.kit.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import org.conscrypt.Conscrypt;
import org.jboss.logging.Logger;

/**
 * Puts Conscrypt first for signatures and for EC and RSA keys, and for nothing else: TLS, digests
 * and random numbers stay with the JDK. On a platform for which Conscrypt brings no library all of
 * it stays with the JDK, which is right too, only slower.
 */
@ApplicationScoped
public class NativeSignatureProvider {

  private static final Logger LOG = Logger.getLogger(NativeSignatureProvider.class);

  private static final String NAME = "Conscrypt";

  /**
   * Keys of RSA and EC alone: a handshake of TLS 1.3 asks for X25519 with a parameter that
   * Conscrypt does not take.
   */
  private static final List<String> SERVED =
      List.of(
          "Signature.",
          "KeyFactory.RSA",
          "KeyFactory.EC",
          "KeyPairGenerator.RSA",
          "KeyPairGenerator.EC");

  /** Before the first key is read. */
  void start(@Observes @Priority(1) StartupEvent event) {
    install();
  }

  /** Whether signatures are made by native code from now on; a second call changes nothing. */
  public static boolean install() {
    if (Security.getProvider(NAME) != null) {
      return true;
    }
    try {
      // Before anything else of it, which would fail without the library.
      Conscrypt.checkAvailability();
    } catch (UnsatisfiedLinkError e) {
      LOG.infof("signatures are made by the JDK, as no native library fits: %s", e.getMessage());
      return false;
    }
    Security.insertProviderAt(signaturesOf(Conscrypt.newProvider()), 1);
    return true;
  }

  private static Provider signaturesOf(Provider provider) {
    for (var entry : List.copyOf(provider.keySet())) {
      var service = entry.toString().replaceFirst("^Alg\\.Alias\\.", "");
      if (SERVED.stream().noneMatch(service::startsWith)) {
        provider.remove(entry);
      }
    }
    return provider;
  }
}
