package io.gnomon.kit.admission;

import io.gnomon.kit.admission.CallerResolver.KnownCaller;
import io.gnomon.kit.admission.Shares.Asker;
import io.gnomon.kit.connection.CallerAddressResolver;
import io.gnomon.kit.connection.RequestHead;
import io.gnomon.kit.connection.RequestHeadConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
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

  private static final String LANE = "lane";

  private record Subject(String issuer, String subject) {

    static Subject of(KnownCaller caller) {
      return new Subject(caller.issuer(), caller.subject());
    }
  }

  private final MemoryQuotas held = new MemoryQuotas();
  private final AtomicInteger detached = new AtomicInteger();
  private final DeviceRatio ofDevices;
  private final Shares shares;
  private final long requestBytes;
  private final CallerResolver callers;
  private final CallerAddressResolver addresses;
  private final Meter.MeterProvider<Counter> refused;

  AdmissionService(
      AdmissionConfig config,
      RequestHeadConfig memory,
      CallerResolver callers,
      CallerAddressResolver addresses,
      EventLoopWorker loops,
      MeterRegistry meters) {
    this.requestBytes = config.requestBytes().asLongValue();
    this.callers = callers;
    this.addresses = addresses;
    this.refused =
        Counter.builder("gnomon.admission.refused")
            .description("Requests that were refused, by the share that was used up")
            .withRegistry(meters);
    this.shares =
        new Shares(
            memory.maxBytes(),
            requestBytes + config.maxBodyBytes().asLongValue(),
            config.maxRequestsPerCaller());
    this.ofDevices = new DeviceRatio(config.toleratedLateness().toMillis(), System::nanoTime);
    loops.listen(ofDevices::note);
    register(meters);
  }

  /** All from the start, so that the first refusal is an increase. */
  private void register(MeterRegistry meters) {
    for (var lane : CallerClass.values()) {
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
    Gauge.builder("gnomon.admission.parked", detached, AtomicInteger::get)
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
    var ratio = asker.lane() == CallerClass.DEVICE ? ofDevices.value(lateMillis) : 1;
    var taken = shares.of(asker, ratio);
    var bytes = requestBytes + RequestHead.extraBytes(rc.request());
    held.take(taken, bytes, 1).ifPresent(why -> refuse(asker.lane(), why));
    return new AdmittedRequest(held, taken, bytes, detached);
  }

  /** Room for a request that is answered and has not ended; empty where there is none. */
  Optional<AdmittedRequest> linger() {
    var taken = shares.ofLingering();
    return held.take(taken, requestBytes, 1).isPresent()
        ? Optional.empty()
        : Optional.of(new AdmittedRequest(held, taken, requestBytes, detached));
  }

  /** The owner of several tokens is one caller, as soon as they were verified. */
  private Asker asker(RoutingContext rc) {
    var request = rc.request();
    var known = callers.resolve(rc);
    var token = request.getHeader(HttpHeaders.AUTHORIZATION);
    var caller = known.<Object>map(Subject::of).orElse(token);
    return new Asker(
        known.map(KnownCaller::lane).orElseGet(() -> lane(rc)),
        request.connection(),
        addresses.networkOf(request),
        caller,
        known.isPresent());
  }

  private static CallerClass lane(RoutingContext rc) {
    try {
      return CallerClass.of(rc.normalizedPath());
    } catch (IllegalArgumentException malformed) {
      // It leads nowhere.
      return CallerClass.PERSON;
    }
  }

  private void refuse(CallerClass lane, Refusal why) {
    refused.withTags(LANE, lane.text(), "share", why.text()).increment();
    throw why.exception();
  }
}
