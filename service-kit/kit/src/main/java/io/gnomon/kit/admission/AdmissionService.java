package io.gnomon.kit.admission;

import io.gnomon.kit.admission.Shares.Asker;
import io.gnomon.kit.token.VerifiedTokenProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets requests in as long as there is room for what they hold. */
@ApplicationScoped
class AdmissionService {

  /** The part of the heap for requests in flight. */
  private static final int HEAP_PARTS = 8;

  private static final String LANE = "lane";

  private final HeldBytes held = new HeldBytes();
  private final AtomicInteger parked = new AtomicInteger();
  private final Shares shares;
  private final VerifiedTokenProvider tokens;
  private final MeterRegistry meters;

  AdmissionService(AdmissionConfig config, VerifiedTokenProvider tokens, MeterRegistry meters) {
    this.tokens = tokens;
    this.meters = meters;
    var max =
        config
            .maxHeldBytes()
            .map(MemorySize::asLongValue)
            .orElse(Runtime.getRuntime().maxMemory() / HEAP_PARTS);
    this.shares =
        new Shares(max, (int) config.maxBodyBytes().asLongValue(), config.maxRequestsPerCaller());
    for (var lane : Lane.values()) {
      meters.gauge("gnomon.admission.held.bytes", List.of(tag(lane)), held, h -> h.bytes(lane));
      meters.gauge("gnomon.admission.requests", List.of(tag(lane)), held, h -> h.requests(lane));
    }
    meters.gauge("gnomon.admission.parked", parked);
  }

  /** Ends the request where there is no room. */
  AdmittedRequest admit(HttpServerRequest request) {
    var asker =
        new Asker(
            Lane.of(request.path()),
            request.connection(),
            request.remoteAddress().host(),
            request.getHeader(HttpHeaders.AUTHORIZATION));
    var taken = shares.ofUnknown(asker);
    var refusal = held.take(taken, Shares.REQUEST_BYTES, 1);
    if (refusal.isPresent() && isKnown(asker)) {
      taken = shares.ofKnown(asker);
      refusal = held.take(taken, Shares.REQUEST_BYTES, 1);
    }
    refusal.ifPresent(why -> refuse(asker.lane(), why));
    return new AdmittedRequest(held, taken, Shares.REQUEST_BYTES, parked);
  }

  /** Room for a request that is answered and has not ended; empty where there is none. */
  Optional<AdmittedRequest> linger() {
    var taken = shares.ofLingering();
    return held.take(taken, Shares.REQUEST_BYTES, 1).isPresent()
        ? Optional.empty()
        : Optional.of(new AdmittedRequest(held, taken, Shares.REQUEST_BYTES, parked));
  }

  private boolean isKnown(Asker asker) {
    return asker.token() != null && tokens.isRemembered(asker.token());
  }

  private void refuse(Lane lane, Refusal why) {
    meters.counter("gnomon.admission.refused", LANE, lane.text(), "share", why.text()).increment();
    throw why.exception();
  }

  private static Tag tag(Lane lane) {
    return Tag.of(LANE, lane.text());
  }
}
