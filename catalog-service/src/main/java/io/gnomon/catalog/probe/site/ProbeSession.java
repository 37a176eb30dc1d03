package io.gnomon.catalog.probe.site;

import io.gnomon.kit.connection.AddressRange;
import io.gnomon.kit.outbound.InspectedResponse;
import io.gnomon.kit.outbound.InspectingClient;
import io.gnomon.kit.outbound.InspectionRequest;
import io.gnomon.kit.outbound.OutboundException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** All requests about one app, which share one time. */
final class ProbeSession {

  private final InspectingClient client;
  private final List<AddressRange> allowed;
  private final Duration requestTimeout;
  private final long endNanos;

  ProbeSession(InspectingClient client, ProbeConfig config) {
    this.client = client;
    this.allowed = config.allowedRanges().orElse(List.of()).stream().map(AddressRange::of).toList();
    this.requestTimeout = config.requestTimeout();
    this.endNanos = System.nanoTime() + config.timeout().toNanos();
  }

  /** Fails with what keeps the answer away. */
  InspectedResponse get(ProbeSubject subject, URI url, int maxBodyBytes)
      throws ProbeFailedException {
    var rest = Duration.ofNanos(endNanos - System.nanoTime());
    if (rest.isNegative() || rest.isZero()) {
      throw failed(subject, FailureReason.TOO_SLOW, "the other requests took all the time");
    }
    var timeout = rest.compareTo(requestTimeout) < 0 ? rest : requestTimeout;
    try {
      return client.get(new InspectionRequest(url, allowed, maxBodyBytes, timeout));
    } catch (OutboundException e) {
      throw failed(subject, FailureReason.of(e.reason()), url.getHost() + ": " + e.getMessage());
    }
  }

  static ProbeFailedException failed(ProbeSubject subject, FailureReason reason, String detail) {
    return new ProbeFailedException(new ProbeFailure(subject, reason, detail));
  }
}
