package io.gnomon.kit.admission;

import io.gnomon.kit.admission.Shares.Asker;
import io.gnomon.kit.token.VerifiedTokenProvider;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets requests in as long as there is room for what they hold. While event loops are late, devices
 * have less of it: they come again, but an administrator waits, and probes that get no answer end
 * the process.
 */
@ApplicationScoped
@Startup // So that its metrics exist from the start.
class AdmissionService {

  /** The part of the heap for requests in flight. */
  private static final int HEAP_PARTS = 8;

  /** Of what is tolerated. */
  private static final int TOO_LATE = 2;

  private static final String LANE = "lane";

  private final HeldBytes held = new HeldBytes();
  private final AtomicInteger parked = new AtomicInteger();
  private final AdmissionShare share = new AdmissionShare(System::nanoTime);
  private final long toleratedMillis;
  private final Shares shares;
  private final VerifiedTokenProvider tokens;
  private final Meter.MeterProvider<Counter> refused;

  AdmissionService(
      AdmissionConfig config,
      VerifiedTokenProvider tokens,
      EventLoopWatch loops,
      MeterRegistry meters) {
    this.tokens = tokens;
    this.refused =
        Counter.builder("gnomon.admission.refused")
            .description("Requests that were refused, by the share that was used up")
            .withRegistry(meters);
    var max =
        config
            .maxHeldBytes()
            .map(MemorySize::asLongValue)
            .orElse(Runtime.getRuntime().maxMemory() / HEAP_PARTS);
    this.shares =
        new Shares(
            max,
            (int) config.maxBodyBytes().asLongValue(),
            config.maxRequestsPerCaller(),
            share::value);
    this.toleratedMillis = config.toleratedLateness().toMillis();
    loops.listen(this::noteLateness);
    register(meters);
  }

  /** All from the start, so that the first refusal is an increase. */
  private void register(MeterRegistry meters) {
    for (var lane : Lane.values()) {
      for (var why : Refusal.values()) {
        refused.withTags(LANE, lane.text(), "share", why.text());
      }
      Gauge.builder("gnomon.admission.held.bytes", held, h -> h.bytes(lane))
          .description("What requests in flight hold, estimated")
          .tag(LANE, lane.text())
          .register(meters);
      Gauge.builder("gnomon.admission.requests", held, h -> h.requests(lane))
          .description("Requests in flight")
          .tag(LANE, lane.text())
          .register(meters);
    }
    Gauge.builder("gnomon.admission.device.share", share, AdmissionShare::value)
        .description("The share of their limit that devices have at present")
        .register(meters);
    Gauge.builder("gnomon.admission.parked", parked, AtomicInteger::get)
        .description("Streams and long polls that wait")
        .register(meters);
  }

  private void noteLateness(long millis) {
    if (millis > toleratedMillis) {
      share.late();
    }
  }

  /**
   * Ends the request where there is no room.
   *
   * @param lateMillis how late its event loop is at present
   */
  AdmittedRequest admit(HttpServerRequest request, long lateMillis) {
    var asker =
        new Asker(
            Lane.of(request.path()),
            request.connection(),
            request.remoteAddress().host(),
            request.getHeader(HttpHeaders.AUTHORIZATION));
    if (asker.lane() == Lane.DEVICE && lateMillis > TOO_LATE * toleratedMillis) {
      // Thousands may have come at once: before the share shrinks, they would all be in.
      refuse(Lane.DEVICE, Refusal.SERVICE);
    }
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
    refused.withTags(LANE, lane.text(), "share", why.text()).increment();
    throw why.exception();
  }
}
