package io.gnomon.agent.exchange;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceConfig;
import io.gnomon.agent.device.FeedConnection;
import io.gnomon.agent.device.Work;
import io.gnomon.agent.feed.FeedFormatException;
import io.gnomon.agent.feed.SseEvent;
import io.gnomon.agent.schedule.FailureCounts;
import io.gnomon.agent.schedule.WorkScheduler;
import io.gnomon.agent.transport.MemoryBudget;
import io.gnomon.agent.transport.ServiceClient;
import io.gnomon.agent.transport.ServiceRequest;
import io.gnomon.agent.transport.ServiceResponse;
import org.jboss.logging.Logger;

/**
 * Keeps the feed streams of devices open: opens each with the cursor of the device, closes it when
 * it is idle or malformed, reopens it when it ends; polls where streams do not work. Writes {@link
 * FeedConnection}.
 */
public final class FeedStreamWorker {

  private static final Logger LOG = Logger.getLogger(FeedStreamWorker.class);

  /** A stream that was open for that long worked; its end is no failure. */
  private static final long MIN_WORKING_MILLIS = 10_000;

  private static final int MAX_FAILED_STREAMS = 3;

  /**
   * Spread of the first retry after a working stream is lost: other devices may have lost theirs.
   */
  private static final long LOST_STREAM_SPREAD_MILLIS = 5_000;

  private static final long DEFAULT_SPREAD_MILLIS = 500;

  /** What had arrived before the moment of the check is read first, a late loop reads late. */
  private static final double IDLE_GRACE = 0.1;

  /** Memory for events that are still arriving, over all devices. */
  private static final long MAX_BUFFERED_BYTES = 64L << 20;

  private final ServiceClient service;
  private final WorkScheduler scheduler;
  private final DeviceRequests requests;
  private final FeedChangeWorker changes;
  private final FailureCounts failures;
  private final DeviceConfig config;
  private final MemoryBudget budget = new MemoryBudget(MAX_BUFFERED_BYTES);

  public FeedStreamWorker(
      ServiceClient service,
      WorkScheduler scheduler,
      DeviceRequests requests,
      FeedChangeWorker changes,
      FailureCounts failures,
      DeviceConfig config) {
    this.service = service;
    this.scheduler = scheduler;
    this.requests = requests;
    this.changes = changes;
    this.failures = failures;
    this.config = config;
  }

  /** Opens the stream, or polls for changes where streams do not work. */
  public void follow(Device device) {
    if (device.feed().stream() != null) {
      return;
    }
    var authorization = requests.authorize(device, Work.FEED);
    if (authorization == null) {
      return;
    }
    if (scheduler.now() < device.feed().pollUntilMillis()) {
      changes.poll(device, authorization, connected -> setConnected(device, connected));
      return;
    }
    open(device, authorization);
  }

  /** Closes a stream that has been idle for too long. */
  public void checkIdle(Device device) {
    var stream = device.feed().stream();
    if (stream != null) {
      stream.checkIdle();
    }
  }

  /** Fetches an announced revision; if it does not come, a new stream begins at the cursor. */
  public void fetch(Device device) {
    changes.fetch(device, this::reopen);
  }

  MemoryBudget budget() {
    return budget;
  }

  long now() {
    return scheduler.now();
  }

  void opened(Device device) {
    setConnected(device, true);
  }

  void setReconnectWithin(Device device, long withinMillis) {
    device.feed().setReturnWithinMillis(withinMillis);
  }

  void checkIdle(Device device, FeedStreamReader reader) {
    var left = reader.lastReadMillis() + idleMillis() - scheduler.now();
    if (left > 0) {
      scheduler.plan(device, Work.SILENCE, left);
    } else if (reader.suspect()) {
      scheduler.plan(device, Work.SILENCE, (long) (idleMillis() * IDLE_GRACE));
    } else {
      broken(device, reader, "silent");
    }
  }

  void handle(Device device, FeedStreamReader reader, SseEvent event) {
    try {
      changes.handle(device, event);
      reader.markUseful();
      device.feed().clearFailedStreams();
      if (event.name().equals("drain")) {
        leave(device, changes.drainDelayMillis(event));
      }
    } catch (FeedFormatException e) {
      LOG.debugf("%s received a malformed event: %s", device.profile().name(), e.getMessage());
      broken(device, reader, "malformed");
    }
  }

  /** Closes a stream that cannot be read on. */
  void broken(Device device, FeedStreamReader reader, String reason) {
    failures.feedBroken(reason);
    var worked = reader.lastReadMillis() - reader.openedMillis() >= MIN_WORKING_MILLIS;
    if (!reader.isUseful() && !worked) {
      failed(device);
    }
    retry(device, ServiceResponse.none(), LOST_STREAM_SPREAD_MILLIS);
  }

  /** The server ended the stream, or refused to open it. */
  void ended(Device device, FeedStreamReader reader, ServiceResponse response) {
    if (response.status() == 401) {
      close(device);
      requests.unauthorized(device, Work.FEED, response);
      return;
    }
    count(device, reader, response);
    var spreadMillis = spreadMillis(device, reader, response);
    if (reader.isOpened() && response.ok()) {
      // Servers end streams in turn, so that devices spread over their replicas.
      close(device);
      scheduler.repeat(device, Work.FEED, response, spreadMillis);
    } else {
      retry(device, response, spreadMillis);
    }
  }

  /**
   * A device that has lost its stream tries once soon, since it may be the only one. A server that
   * answers says itself when to come; one that is gone, maybe behind a proxy, has said so before.
   */
  private static long spreadMillis(
      Device device, FeedStreamReader reader, ServiceResponse response) {
    if (reader.isOpened() && response.status() == 0) {
      return LOST_STREAM_SPREAD_MILLIS;
    }
    boolean isGone =
        response.status() == 0 || (response.status() >= 500 && response.retryAfterMillis() == 0);
    return isGone
        ? Math.max(DEFAULT_SPREAD_MILLIS, device.feed().returnWithinMillis())
        : DEFAULT_SPREAD_MILLIS;
  }

  /** Whether the stream counts as one that worked, or as one that failed. */
  private void count(Device device, FeedStreamReader reader, ServiceResponse response) {
    if (reader.isOpened() && scheduler.now() - reader.openedMillis() >= MIN_WORKING_MILLIS) {
      // Also where there was nothing new: keep-alives arrived.
      device.feed().clearFailedStreams();
      scheduler.succeeded(device, Work.FEED);
    } else if (!reader.isUseful() && (reader.isOpened() || !response.isRetryable())) {
      failed(device);
    }
  }

  private void setConnected(Device device, boolean connected) {
    device.feed().setConnected(connected, service.clock().nowMillis());
  }

  private void open(Device device, String authorization) {
    var cursor = device.policy().cursor();
    var request =
        ServiceRequest.get(FeedChangeWorker.path("/agent/v1/feed", cursor, null))
            .authorizedBy(authorization)
            .withHeader("Accept", "text/event-stream");
    var resumed = cursor == null ? request : request.withHeader("Last-Event-ID", cursor);
    var reader = new FeedStreamReader(device, this);
    device.feed().setStream(reader);
    reader.attach(service.stream(resumed, reader));
    scheduler.plan(device, Work.SILENCE, idleMillis());
  }

  /** The server stops, and says when to connect again. */
  private void leave(Device device, long delayMillis) {
    close(device);
    scheduler.succeeded(device, Work.FEED);
    scheduler.plan(device, Work.FEED, delayMillis);
  }

  private void reopen(Device device) {
    device.feed().disconnect();
    scheduler.plan(device, Work.FEED, 0);
  }

  private void retry(Device device, ServiceResponse response, long spreadMillis) {
    close(device);
    scheduler.retry(device, Work.FEED, response, spreadMillis);
  }

  private void close(Device device) {
    device.feed().disconnect();
    scheduler.cancel(device, Work.SILENCE);
  }

  /** A service that cannot be reached at all says nothing about streams; one that answers does. */
  private void failed(Device device) {
    if (device.feed().addFailedStream() >= MAX_FAILED_STREAMS) {
      device.feed().pollUntil(scheduler.now() + config.pollingPeriod().toMillis());
      // Polling need not wait because streaming failed.
      scheduler.succeeded(device, Work.FEED);
    }
  }

  private long idleMillis() {
    return config.streamIdleTimeout().toMillis();
  }
}
