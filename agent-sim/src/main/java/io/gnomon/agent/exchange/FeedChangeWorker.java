package io.gnomon.agent.exchange;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.PolicyState;
import io.gnomon.agent.device.Work;
import io.gnomon.agent.feed.FeedFormatException;
import io.gnomon.agent.feed.Policy;
import io.gnomon.agent.feed.PolicyCache;
import io.gnomon.agent.feed.SseEvent;
import io.gnomon.agent.schedule.WorkScheduler;
import io.gnomon.agent.transport.ServiceClient;
import io.gnomon.agent.transport.ServiceRequest;
import io.gnomon.agent.transport.ServiceResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Applies changes of the policy: those that a stream carries, those that it announces, and those
 * that are polled. Writes {@link PolicyState}.
 */
public final class FeedChangeWorker {

  private static final int WAIT_SECONDS = 25;
  private static final long MIN_POLL_INTERVAL_MILLIS = 250;
  private static final int MAX_FETCHES = 5;

  /** Longer than a process needs to hear of a move that another one made. */
  private static final long SECOND_FETCH_MILLIS = 3_000;

  private static final String CHANGES = "/agent/v1/feed/changes";

  private final ServiceClient service;
  private final WorkScheduler scheduler;
  private final DeviceRequests requests;
  private final AcknowledgementSender acknowledgements;
  private final TransactionSender transactions;
  private final RandomGenerator random;
  private final PolicyCache policies = new PolicyCache();

  public FeedChangeWorker(
      ServiceClient service,
      WorkScheduler scheduler,
      DeviceRequests requests,
      AcknowledgementSender acknowledgements,
      TransactionSender transactions,
      RandomGenerator random) {
    this.service = service;
    this.scheduler = scheduler;
    this.requests = requests;
    this.acknowledgements = acknowledgements;
    this.transactions = transactions;
    this.random = random;
  }

  /**
   * A request for what was announced.
   *
   * @param base what the device had as it asked
   * @param announcements how many there had been
   */
  private record Fetch(Policy base, long announcements) {}

  /** Applies an event of a stream; events that this version does not know are ignored. */
  void handle(Device device, SseEvent event) throws FeedFormatException {
    switch (event.name()) {
      case "snapshot", "delta" -> {
        enforce(device, policies.apply(device.policy(), event.name(), event.data()));
        // It contains all that was announced before it on the stream.
        device.policyState().clearAnnouncement();
      }
      case "announce" -> announce(device, event.data());
      default -> {}
    }
  }

  /** Reads a {@code drain} event: after what time to connect again. */
  long drainDelayMillis(SseEvent event) throws FeedFormatException {
    return policies.drainDelayMillis(event.data());
  }

  /** Fetches what was announced, or after several attempts gives up. */
  void fetch(Device device, Consumer<Device> onGiveUp) {
    var authorization =
        device.policyState().isFetchPending() ? requests.authorize(device, Work.FETCH) : null;
    if (authorization != null) {
      var sent = new Fetch(device.policy(), device.policyState().announcements());
      var request =
          ServiceRequest.get(path(CHANGES, sent.base().cursor(), 0)).authorizedBy(authorization);
      requests.send(device, Work.FETCH, service, request, r -> fetched(device, sent, r, onGiveUp));
    }
  }

  /**
   * Waits for changes with one long request, in place of a stream.
   *
   * @param onResponse receives whether the device is connected to the feed
   */
  void poll(Device device, String authorization, Consumer<Boolean> onResponse) {
    var base = device.policy();
    var sentMillis = scheduler.now();
    var request =
        ServiceRequest.get(path(CHANGES, base.cursor(), WAIT_SECONDS))
            .authorizedBy(authorization)
            .withExtraTime(Duration.ofSeconds(WAIT_SECONDS));
    requests.send(
        device,
        Work.FEED,
        service,
        request,
        response -> {
          var connected = response.status() == 204 || apply(device, base, response);
          onResponse.accept(connected);
          if (connected) {
            scheduler.succeeded(device, Work.FEED);
            var early = sentMillis + MIN_POLL_INTERVAL_MILLIS - scheduler.now();
            scheduler.plan(device, Work.FEED, Math.max(0, early));
          } else {
            scheduler.retry(device, Work.FEED, response);
          }
        });
  }

  static String path(String path, @Nullable String cursor, @Nullable Integer waitSeconds) {
    var query = new StringBuilder(path);
    if (cursor != null) {
      query.append("?cursor=").append(URLEncoder.encode(cursor, StandardCharsets.UTF_8));
    }
    if (waitSeconds != null) {
      query.append(cursor == null ? '?' : '&').append("wait=").append(waitSeconds);
    }
    return query.toString();
  }

  /** The revision says nothing about what the device lacks: its group may be another one. */
  private void announce(Device device, String data) throws FeedFormatException {
    var announcement = policies.announcement(data);
    device.policyState().announce(announcement.revision());
    var delay = random.nextLong(announcement.maxDelayMillis() + 1);
    scheduler.planUnlessBusy(device, Work.FETCH, delay);
  }

  private void fetched(
      Device device, Fetch sent, ServiceResponse response, Consumer<Device> onGiveUp) {
    if (device.policy() != sent.base()) {
      // The stream overtook the response, which says what changed since an older revision.
      scheduler.plan(device, Work.FETCH, 0);
      return;
    }
    var isNothingNew = response.status() == 204;
    if ((isNothingNew || apply(device, sent.base(), response)) && isReached(device)) {
      scheduler.succeeded(device, Work.FETCH);
      received(device, sent, isNothingNew);
    } else if (device.work().failures(Work.FETCH) < MAX_FETCHES || response.isRetryable()) {
      scheduler.retry(device, Work.FETCH, response);
    } else {
      device.policyState().clearAnnouncement();
      scheduler.succeeded(device, Work.FETCH);
      onGiveUp.accept(device);
    }
  }

  /**
   * What was announced while the request was under way need not be in its answer. Where nothing is
   * new, a process may have answered that has not heard of the device's move to another group yet,
   * which makes no revision: that is asked once more.
   */
  private void received(Device device, Fetch sent, boolean isNothingNew) {
    var state = device.policyState();
    if (state.announcements() != sent.announcements()) {
      scheduler.plan(device, Work.FETCH, 0);
    } else if (isNothingNew && !state.isFetchedAgain()) {
      state.fetchAgain();
      var delay = random.nextLong(SECOND_FETCH_MILLIS, 2 * SECOND_FETCH_MILLIS);
      scheduler.plan(device, Work.FETCH, delay);
    } else {
      state.clearAnnouncement();
    }
  }

  private boolean apply(Device device, Policy base, ServiceResponse response) {
    if (response.status() != 200 || device.policy() != base) {
      return false;
    }
    try {
      var body = response.body().toString(StandardCharsets.UTF_8);
      enforce(device, policies.applyChanges(base, body));
      return true;
    } catch (FeedFormatException e) {
      return false;
    }
  }

  private void enforce(Device device, Policy policy) {
    var before = device.policy();
    device.policyState().setPolicy(policy);
    if (!policy.settings().equals(before.settings())) {
      transactions.settingsChanged(device);
    }
    if (!Objects.equals(policy.cursor(), before.cursor())) {
      acknowledgements.enforced(device, policy, before.cursor() == null);
    }
  }

  /** False where a process answered that has not heard of the announced revision yet. */
  private static boolean isReached(Device device) {
    return device.policy().revision() >= device.policyState().announcedRevision();
  }
}
