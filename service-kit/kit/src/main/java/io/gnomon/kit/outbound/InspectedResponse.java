package io.gnomon.kit.outbound;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered, whatever its status.
 *
 * @param headers by name in lower case, each with its values in their order
 * @param body as UTF-8, up to as many bytes as were asked for
 * @param cut whether there was more of the body
 * @param peer who answered; null over plain HTTP
 */
public record InspectedResponse(
    URI url,
    int status,
    Map<String, List<String>> headers,
    String body,
    boolean cut,
    @Nullable TlsPeer peer) {

  /** All values of a header. */
  public List<String> all(String header) {
    return headers.getOrDefault(header.toLowerCase(Locale.ROOT), List.of());
  }

  /** The first value of a header. */
  public Optional<String> first(String header) {
    return all(header).stream().findFirst();
  }

  /**
   * The server that answered over TLS. A bad certificate is reported, not refused: the request held
   * no secret.
   *
   * @param protocol the highest that both sides speak, as Java names it: TLSv1.3
   * @param nameValid whether the certificate is one of the host that was called
   * @param trusted whether an authority that outgoing calls trust vouches for it at this time
   * @param expiresAt until when the certificate is valid
   * @param fault why it is not trusted; null where it is
   */
  public record TlsPeer(
      String protocol,
      boolean nameValid,
      boolean trusted,
      Instant expiresAt,
      @Nullable String fault) {}
}
