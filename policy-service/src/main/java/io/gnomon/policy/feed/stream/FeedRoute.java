package io.gnomon.policy.feed.stream;

import io.gnomon.kit.admission.AdmittedRequest;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.identity.SecuredRouter;
import io.gnomon.kit.problem.BusyException;
import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.device.DeviceReader;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.throttling.Admission;
import io.gnomon.policy.throttling.AdmissionService;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The two ways in which devices get the feed: a stream of events, and one answer to one request.
 */
@ApplicationScoped
class FeedRoute {

  private static final String CURSOR = "cursor";
  private static final String WAIT = "wait";
  private static final long MAX_WAIT_SECONDS = 25;

  /** By then, requests are routed to another process. */
  private static final int DRAIN_RETRY_SECONDS = 2;

  private final FeedFrameCache frames;
  private final FeedStreamRegistry streams;
  private final ChangesRegistry changes;
  private final DeviceGroupCache groups;
  private final DeviceReader devices;
  private final AdmissionService admissions;

  FeedRoute(
      FeedFrameCache frames,
      FeedStreamRegistry streams,
      ChangesRegistry changes,
      DeviceGroupCache groups,
      DeviceReader devices,
      AdmissionService admissions) {
    this.frames = frames;
    this.streams = streams;
    this.changes = changes;
    this.groups = groups;
    this.devices = devices;
    this.admissions = admissions;
  }

  void routes(@Observes Router router, SecuredRouter secured) {
    secured
        .on(router)
        .get("/agent/v1/feed", Roles.DEVICE)
        .parameters(CURSOR)
        .handler(admitted(Admission.STREAM, on(this::stream)));
    secured
        .on(router)
        .get("/agent/v1/feed/changes", Roles.DEVICE)
        .parameters(CURSOR, WAIT)
        .handler(admitted(Admission.CHANGES, on(this::changes)));
  }

  /** A request of a device whose group is known. */
  private record Known(RoutingContext request, String deviceId, GroupRef group) {}

  private SecuredRouter.Handler admitted(Admission wanted, SecuredRouter.Handler handler) {
    return (request, identity) -> {
      if (streams.isDraining()) {
        new BusyException("This process is about to end", DRAIN_RETRY_SECONDS)
            .send(request.response());
        return;
      }
      try {
        admissions.admit(wanted);
      } catch (BusyException e) {
        e.send(request.response());
        return;
      }
      handler.handle(request, identity);
    };
  }

  private SecuredRouter.Handler on(BiConsumer<Known, FeedFrames> route) {
    return (request, identity) -> {
      var feed = frames.current().orElse(null);
      if (feed == null) {
        new BusyException("The feed was not loaded yet").send(request.response());
      } else {
        withGroup(request, identity, known -> route.accept(known, feed));
      }
    };
  }

  private void withGroup(RoutingContext request, SecurityIdentity identity, Consumer<Known> next) {
    var deviceId = identity.getPrincipal().getName();
    var group = groups.find(deviceId);
    if (group != null) {
      next.accept(new Known(request, deviceId, group));
      return;
    }
    request
        .vertx()
        .executeBlocking(() -> devices.groupOf(deviceId), false)
        .onFailure(
            e -> new BusyException("The device's group cannot be read").send(request.response()))
        .onSuccess(
            found ->
                found.ifPresentOrElse(
                    read ->
                        next.accept(
                            new Known(request, deviceId, groups.putIfAbsent(deviceId, read))),
                    () ->
                        Problem.of(PolicyProblem.DEVICE_UNKNOWN, "Enrol first.")
                            .send(request.response())));
  }

  private void stream(Known known, FeedFrames feed) {
    var request = known.request().request();
    var response = request.response();
    if (!streams.hasRoom(known.deviceId())) {
      new BusyException("Too many devices are connected").send(response);
      return;
    }
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader("X-Accel-Buffering", "no");
    if (request.version() != HttpVersion.HTTP_2) {
      response.setChunked(true);
    }
    var lastEvent = request.getHeader("Last-Event-ID");
    var cursor = lastEvent == null ? parameter(known, CURSOR) : lastEvent;
    var subscriber = Subscriber.of(known.deviceId(), known.group(), cursor, feed.state());
    var stream = streams.open(subscriber, request, feed);
    // Not the response's own handlers, which SecuredRouter uses.
    known.request().addEndHandler(ended -> streams.remove(stream));
    var groupNow = groups.find(known.deviceId());
    if (groupNow != null && !groupNow.equals(stream.group())) {
      streams.move(known.deviceId(), groupNow);
    }
    dropRequestState(known.request());
  }

  /**
   * A request is open for long, and its identity, its futures and its header fields take many times
   * what is needed of it from now on.
   */
  private static void dropRequestState(RoutingContext request) {
    AdmittedRequest.detach(request);
    request.data().clear();
    request.clearUser();
    request.request().headers().clear();
    if (request.response().headWritten()) {
      request.response().headers().clear();
    }
  }

  private void changes(Known known, FeedFrames feed) {
    var request = known.request().request();
    var wait = waitSeconds(parameter(known, WAIT));
    if (wait < 0) {
      refuseWait(request.response());
      return;
    }
    if (!changes.hasRoom(known.deviceId())) {
      new BusyException("Too many devices wait for changes").send(request.response());
      return;
    }
    var subscriber =
        Subscriber.of(known.deviceId(), known.group(), parameter(known, CURSOR), feed.state());
    var loop = streams.loop();
    var deadline = System.currentTimeMillis() + TimeUnit.SECONDS.toMillis(wait);
    var asked = new ChangesRequest(subscriber, request, loop, deadline);
    changes.add(asked);
    known.request().addEndHandler(ended -> changes.remove(asked));
    dropRequestState(known.request());
    loop.await(asked, feed);
  }

  /** From the parameters that the route was checked by: others would be read and kept again. */
  private static @Nullable String parameter(Known known, String name) {
    return known.request().queryParams().get(name);
  }

  /** -1 where it is not a number in range. */
  private static long waitSeconds(@Nullable String text) {
    try {
      var wait = text == null ? 0 : Long.parseLong(text);
      return wait <= MAX_WAIT_SECONDS ? wait : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static void refuseWait(HttpServerResponse response) {
    var allowed = "0 to " + MAX_WAIT_SECONDS + " seconds";
    Problem.of(
            StandardProblem.INVALID_VALUE,
            WAIT + " is " + allowed,
            Map.of("parameter", WAIT, "allowed", allowed))
        .send(response);
  }
}
