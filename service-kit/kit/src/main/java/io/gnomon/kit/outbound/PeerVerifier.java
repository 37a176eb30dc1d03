package io.gnomon.kit.outbound;

import io.gnomon.kit.outbound.InspectedResponse.TlsPeer;
import io.netty.util.NetUtil;
import io.vertx.core.Vertx;
import io.vertx.core.net.TrustOptions;
import java.security.KeyStore;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Says of a server's certificate what is wrong with it. Revocation is not looked up. */
final class PeerVerifier {

  /** How the keys were exchanged is of no interest. */
  private static final String ANY_KEY_EXCHANGE = "UNKNOWN";

  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;

  private static final Collection<List<?>> NONE = List.of();

  private final X509TrustManager trust;

  private PeerVerifier(X509TrustManager trust) {
    this.trust = trust;
  }

  /** Trusts these authorities; without them those that Java trusts. */
  static PeerVerifier trusting(Vertx vertx, @Nullable TrustOptions options) {
    try {
      return new PeerVerifier(
          Arrays.stream(factory(vertx, options).getTrustManagers())
              .filter(X509TrustManager.class::isInstance)
              .map(X509TrustManager.class::cast)
              .findFirst()
              .orElseThrow());
    } catch (Exception e) {
      throw new IllegalStateException("the trusted authorities cannot be read", e);
    }
  }

  private static TrustManagerFactory factory(Vertx vertx, @Nullable TrustOptions options)
      throws Exception {
    if (options != null) {
      return options.getTrustManagerFactory(vertx);
    }
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    return factory;
  }

  /** Looks at the certificate of that session. */
  TlsPeer verify(String host, SSLSession session) throws SSLPeerUnverifiedException {
    var chain =
        Arrays.stream(session.getPeerCertificates())
            .map(X509Certificate.class::cast)
            .toArray(X509Certificate[]::new);
    var fault = fault(chain);
    return new TlsPeer(
        session.getProtocol(),
        isOf(host, chain[0]),
        fault == null,
        chain[0].getNotAfter().toInstant(),
        fault);
  }

  private @Nullable String fault(X509Certificate[] chain) {
    try {
      trust.checkServerTrusted(chain, ANY_KEY_EXCHANGE);
      return null;
    } catch (CertificateException e) {
      return isExpired(e)
          ? "the certificate ended on "
              + LocalDate.ofInstant(chain[0].getNotAfter().toInstant(), ZoneOffset.UTC)
          : "no trusted authority vouches for the certificate";
    }
  }

  private static boolean isExpired(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateExpiredException
          || (cause instanceof CertPathValidatorException path
              && path.getReason() == CertPathValidatorException.BasicReason.EXPIRED)) {
        return true;
      }
    }
    return false;
  }

  /** By the alternative names alone (RFC 9525); a wildcard stands for one label. */
  static boolean isOf(String host, X509Certificate certificate) {
    try {
      var names = Objects.requireNonNullElse(certificate.getSubjectAlternativeNames(), NONE);
      return names.stream().anyMatch(each -> isOf(host, each));
    } catch (CertificateParsingException e) {
      return false;
    }
  }

  private static boolean isOf(String host, List<?> name) {
    return switch ((Integer) name.get(0)) {
      case DNS_NAME -> fits(host, (String) name.get(1));
      case IP_ADDRESS -> isAddress(host, (String) name.get(1));
      default -> false;
    };
  }

  private static boolean fits(String host, String pattern) {
    if (pattern.startsWith("*.")) {
      int dot = host.indexOf('.');
      return dot > 0 && host.substring(dot).equalsIgnoreCase(pattern.substring(1));
    }
    return host.equalsIgnoreCase(pattern);
  }

  private static boolean isAddress(String host, String address) {
    var asked = NetUtil.createByteArrayFromIpAddressString(host);
    return asked != null
        && Arrays.equals(asked, NetUtil.createByteArrayFromIpAddressString(address));
  }
}
