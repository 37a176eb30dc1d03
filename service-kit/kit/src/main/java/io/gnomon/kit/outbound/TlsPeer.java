package io.gnomon.kit.outbound;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
