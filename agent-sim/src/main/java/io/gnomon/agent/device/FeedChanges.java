package io.gnomon.agent.device;

import io.gnomon.agent.feed.FeedFormatException;
import io.gnomon.agent.feed.Policies;
import io.gnomon.agent.feed.Policy;
import io.gnomon.agent.feed.SseEvent;
import io.gnomon.agent.transport.Answer;
import io.gnomon.agent.transport.Call;
import io.gnomon.agent.transport.ServiceClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Takes changes in: from events, from what an event announced, and by asking. */
final class FeedChanges {

  private static final int WAIT_SECONDS = 25;
  private static final long LEAST_PAUSE_MILLIS = 250;
  private static final int FETCHES = 5;

  private final ServiceClient service;
  private final Agenda agenda;
  private final Exchange exchange;
  private final Enforcement enforcement;
  private final RandomGenerator random;
  private final Policies policies = new Policies();

  FeedChanges(
      ServiceClient service,
      Agenda agenda,
      Exchange exchange,
      Enforcement enforcement,
      RandomGenerator random) {
    this.service = service;
    this.agenda = agenda;
    this.exchange = exchange;
    this.enforcement = enforcement;
    this.random = random;
  }

  /** Takes an event of the stream in; kinds that this version does not know are no concern. */
  void take(Device device, SseEvent event) throws FeedFormatException {
    switch (event.name()) {
      case "snapshot", "delta" -> {
        enforcement.enforce(device, policies.apply(device.policy, event.name(), event.data()));
        if (event.name().equals("snapshot") || device.policy.revision() >= device.announced) {
          device.announced = 0;
        }
      }
      case "announce" -> announce(device, event.data());
      default -> {}
    }
  }

  /** Fetches what was announced. */
  void fetch(Device device) {
    var authorization = device.announced == 0 ? null : exchange.authorize(device, Work.FETCH);
    if (authorization != null) {
      var base = device.policy;
      var call = Call.get(path("/agent/v1/feed/changes", base.cursor(), 0)).as(authorization);
      exchange.send(device, Work.FETCH, service, call, answer -> fetched(device, base, answer));
    }
  }

  /** Asks for changes and waits for them, in place of a stream. */
  void poll(Device device, String authorization) {
    var base = device.policy;
    var asked = agenda.now();
    var call =
        Call.get(path("/agent/v1/feed/changes", base.cursor(), WAIT_SECONDS))
            .as(authorization)
            .patient(Duration.ofSeconds(WAIT_SECONDS));
    exchange.send(
        device,
        Work.FEED,
        service,
        call,
        answer -> {
          device.connected = answer.status() == 204 || accept(device, base, answer);
          if (device.connected) {
            agenda.succeeded(device, Work.FEED);
            var early = asked + LEAST_PAUSE_MILLIS - agenda.now();
            agenda.plan(device, Work.FEED, Math.max(0, early));
          } else {
            agenda.again(device, Work.FEED, answer);
          }
        });
  }

  static String path(String path, @Nullable String cursor, @Nullable Integer wait) {
    var query = new StringBuilder(path);
    if (cursor != null) {
      query.append("?cursor=").append(URLEncoder.encode(cursor, StandardCharsets.UTF_8));
    }
    if (wait != null) {
      query.append(cursor == null ? '?' : '&').append("wait=").append(wait);
    }
    return query.toString();
  }

  private void announce(Device device, String data) throws FeedFormatException {
    var announcement = policies.announcement(data);
    if (announcement.revision() > device.policy.revision()) {
      device.announced = Math.max(device.announced, announcement.revision());
      var pause = random.nextLong(announcement.delayMillis() + 1);
      agenda.planSoon(device, Work.FETCH, pause);
    }
  }

  private void fetched(Device device, Policy base, Answer answer) {
    if (device.policy != base) {
      // The stream overtook the answer, which says what changed since something older.
      agenda.plan(device, Work.FETCH, 0);
      return;
    }
    accept(device, base, answer);
    if (device.policy.revision() >= device.announced) {
      device.announced = 0;
      agenda.succeeded(device, Work.FETCH);
    } else if (device.failures[Work.FETCH.place()] < FETCHES || answer.passing()) {
      agenda.again(device, Work.FETCH, answer);
    } else {
      startOver(device);
    }
  }

  /** What was announced does not come: a new stream begins at the cursor and leaves nothing out. */
  private void startOver(Device device) {
    device.announced = 0;
    agenda.succeeded(device, Work.FETCH);
    device.closeStream();
    agenda.plan(device, Work.FEED, 0);
  }

  private boolean accept(Device device, Policy base, Answer answer) {
    if (answer.status() != 200 || device.policy != base) {
      return false;
    }
    try {
      var body = answer.body().toString(StandardCharsets.UTF_8);
      enforcement.enforce(device, policies.applyChanges(base, body));
      return true;
    } catch (FeedFormatException e) {
      return false;
    }
  }
}
