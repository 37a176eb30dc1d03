package io.gnomon.policy.feed;

import io.gnomon.kit.identity.SecuredRoutes;
import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.ProblemType;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.Roles;
import io.gnomon.policy.admission.Admission;
import io.gnomon.policy.admission.Admissions;
import io.gnomon.policy.admission.BusyException;
import io.gnomon.policy.device.DeviceDirectory;
import io.gnomon.policy.devicegroup.GroupRef;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The two ways in which devices get the feed: a stream of events, and one answer to one request.
 */
@ApplicationScoped
class FeedRoutes {

  private static final String PROTOCOL = "Gnomon-Protocol";
  private static final String VERSION = "1";
  private static final long LONGEST_WAIT_SECONDS = 25;
  private static final int RETRY_SECONDS = 5;

  private final FeedFollower follower;
  private final FeedStreams streams;
  private final DeviceGroupMemory groups;
  private final DeviceDirectory directory;
  private final Admissions admissions;

  FeedRoutes(
      FeedFollower follower,
      FeedStreams streams,
      DeviceGroupMemory groups,
      DeviceDirectory directory,
      Admissions admissions) {
    this.follower = follower;
    this.streams = streams;
    this.groups = groups;
    this.directory = directory;
    this.admissions = admissions;
  }

  void routes(@Observes Router router, SecuredRoutes secured) {
    secured.on(router).get("/agent/v1/feed", Roles.DEVICE).handler(admitted(on(this::stream)));
    secured.on(router).get("/agent/v1/feed/changes", Roles.DEVICE).handler(on(this::changes));
  }

  /** A request of a device whose group is known. */
  private record Known(RoutingContext request, String deviceId, GroupRef group) {}

  private SecuredRoutes.Handler admitted(SecuredRoutes.Handler handler) {
    return (request, identity) -> {
      try {
        admissions.admit(Admission.STREAM);
      } catch (BusyException e) {
        refuse(request, e);
        return;
      }
      handler.handle(request, identity);
    };
  }

  private SecuredRoutes.Handler on(BiConsumer<Known, FeedFrames> route) {
    return (request, identity) -> {
      var version = request.request().getHeader(PROTOCOL);
      var feed = follower.frames();
      if (version != null && !version.equals(VERSION)) {
        refuse(request, PolicyProblem.PROTOCOL_UNSUPPORTED, "Version 1 is spoken here.");
      } else if (feed == null) {
        refuse(request, new BusyException("The feed was not read yet", RETRY_SECONDS));
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
        .executeBlocking(() -> directory.groupOf(deviceId), false)
        .onFailure(
            e -> refuse(request, new BusyException("The group cannot be read", RETRY_SECONDS)))
        .onSuccess(
            found ->
                found.ifPresentOrElse(
                    read -> next.accept(new Known(request, deviceId, groups.learn(deviceId, read))),
                    () -> refuse(request, PolicyProblem.DEVICE_UNKNOWN, "Enrol first.")));
  }

  private void stream(Known known, FeedFrames feed) {
    var request = known.request().request();
    var response = request.response();
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader("X-Accel-Buffering", "no");
    if (request.version() != HttpVersion.HTTP_2) {
      response.setChunked(true);
    }
    var lastEvent = request.getHeader("Last-Event-ID");
    var cursor = lastEvent == null ? request.getParam("cursor") : lastEvent;
    var subscriber = Subscriber.of(known.deviceId(), known.group(), cursor, feed.state());
    var stream = streams.open(subscriber, response, feed);
    // Not the response's own handlers, which belong to whoever secured the route.
    known.request().addEndHandler(over -> streams.forget(stream));
    var groupNow = groups.find(known.deviceId());
    if (groupNow != null && !groupNow.equals(stream.group())) {
      streams.moved(known.deviceId(), groupNow);
    }
    forgetHowItWasLetIn(known.request());
  }

  /**
   * A stream lives long, and identity with its promises weighs many times what the stream itself
   * does.
   */
  private static void forgetHowItWasLetIn(RoutingContext request) {
    request.data().clear();
    request.clearUser();
    request.request().headers().remove(HttpHeaders.AUTHORIZATION);
  }

  private void changes(Known known, FeedFrames feed) {
    var request = known.request().request();
    var wait = waitSeconds(request.getParam("wait"));
    if (wait < 0) {
      refuse(known.request(), StandardProblem.INVALID_VALUE, "wait is 0 to 25 seconds");
      return;
    }
    var subscriber =
        Subscriber.of(known.deviceId(), known.group(), request.getParam("cursor"), feed.state());
    var asked =
        new ChangesRequest(
            subscriber, request.response(), System.currentTimeMillis() + wait * 1_000);
    if (wait > 0) {
      streams.await(asked, feed);
    } else if (!asked.answer(feed)) {
      asked.answerNothing();
    }
  }

  /** -1 where it is no acceptable number. */
  private static long waitSeconds(@Nullable String text) {
    try {
      var wait = text == null ? 0 : Long.parseLong(text);
      return wait <= LONGEST_WAIT_SECONDS ? wait : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static void refuse(RoutingContext request, BusyException busy) {
    request.response().putHeader(HttpHeaders.RETRY_AFTER, "" + busy.retryAfterSeconds());
    refuse(request, StandardProblem.UNAVAILABLE, String.valueOf(busy.getMessage()));
  }

  private static void refuse(RoutingContext request, ProblemType type, String detail) {
    Problem.of(type, detail).send(request.response());
  }
}
