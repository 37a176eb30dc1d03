package io.gnomon.kit.admission;

import io.gnomon.kit.address.CallerAddress;
import io.gnomon.kit.admission.Shares.Asker;
import io.gnomon.kit.identity.Caller;
import io.gnomon.kit.token.VerifiedTokenProvider;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets requests in as long as there is room for what they hold. While event loops are late, devices
 * have less of it: they come again, but an administrator waits.
 */
@ApplicationScoped
@Startup // So that its metrics exist from the start.
class AdmissionService {

  /** The part of the heap for requests in flight. */
  private static final int HEAP_PARTS = 8;

  private static final String LANE = "lane";

  private record Subject(String issuer, String subject) {}

  private final HeldBytes held = new HeldBytes();
  private final AtomicInteger parked = new AtomicInteger();
  private final DeviceRatio ofDevices;
  private final Shares shares;
  private final VerifiedTokenProvider tokens;
  private final CallerAddress addresses;
  private final Meter.MeterProvider<Counter> refused;

  AdmissionService(
      AdmissionConfig config,
      VerifiedTokenProvider tokens,
      CallerAddress addresses,
      EventLoopWatch loops,
      MeterRegistry meters) {
    this.tokens = tokens;
    this.addresses = addresses;
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
        new Shares(max, (int) config.maxBodyBytes().asLongValue(), config.maxRequestsPerCaller());
    this.ofDevices = new DeviceRatio(config.toleratedLateness().toMillis(), System::nanoTime);
    loops.listen(ofDevices::note);
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
    Gauge.builder("gnomon.admission.device.ratio", ofDevices, DeviceRatio::value)
        .description("The part of their room that devices have at present")
        .register(meters);
    Gauge.builder("gnomon.admission.parked", parked, AtomicInteger::get)
        .description("Streams and long polls that wait")
        .register(meters);
  }

  /**
   * Ends the request where there is no room.
   *
   * @param lateMillis how late its event loop is at present
   */
  AdmittedRequest admit(RoutingContext rc, long lateMillis) {
    var asker = asker(rc);
    var ratio = asker.lane() == Lane.DEVICE ? ofDevices.value(lateMillis) : 1;
    var taken = shares.of(asker, ratio);
    held.take(taken, Shares.REQUEST_BYTES, 1).ifPresent(why -> refuse(asker.lane(), why));
    return new AdmittedRequest(held, taken, Shares.REQUEST_BYTES, parked);
  }

  /** Room for a request that is answered and has not ended; empty where there is none. */
  Optional<AdmittedRequest> linger() {
    var taken = shares.ofLingering();
    return held.take(taken, Shares.REQUEST_BYTES, 1).isPresent()
        ? Optional.empty()
        : Optional.of(new AdmittedRequest(held, taken, Shares.REQUEST_BYTES, parked));
  }

  /** Who has several tokens is one caller, as soon as they were verified. */
  private Asker asker(RoutingContext rc) {
    var request = rc.request();
    var token = request.getHeader(HttpHeaders.AUTHORIZATION);
    var known = token == null ? Optional.<Caller>empty() : tokens.remembered(rc, token);
    var caller =
        known.<Object>map(each -> new Subject(each.issuer(), each.subject())).orElse(token);
    return new Asker(
        Lane.of(request.path()),
        request.connection(),
        addresses.networkOf(request),
        caller,
        known.isPresent());
  }

  private void refuse(Lane lane, Refusal why) {
    refused.withTags(LANE, lane.text(), "share", why.text()).increment();
    throw why.exception();
  }
}
