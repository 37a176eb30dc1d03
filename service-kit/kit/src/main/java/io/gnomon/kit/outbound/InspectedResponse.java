package io.gnomon.kit.outbound;

import java.net.URI;
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
}
