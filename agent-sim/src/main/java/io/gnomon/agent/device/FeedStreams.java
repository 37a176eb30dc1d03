package io.gnomon.agent.device;

import io.gnomon.agent.feed.FeedFormatException;
import io.gnomon.agent.feed.SseEvent;
import io.gnomon.agent.transport.Answer;
import io.gnomon.agent.transport.Budget;
import io.gnomon.agent.transport.Call;
import io.gnomon.agent.transport.ServiceClient;
import org.jboss.logging.Logger;

/** The feed as a stream: opened with the cursor, watched for silence, opened again when it ends. */
final class FeedStreams {

  private static final Logger LOG = Logger.getLogger(FeedStreams.class);

  /** A stream that lived so long worked; the next one needs no pause. */
  private static final long LIVED_MILLIS = 10_000;

  private static final int USELESS_IN_A_ROW = 3;

  /** Of events that are still arriving, over all devices. */
  private static final long MOST_HELD = 64L << 20;

  private final ServiceClient service;
  private final Agenda agenda;
  private final Exchange exchange;
  private final FeedChanges changes;
  private final Troubles troubles;
  private final DeviceConfig config;
  private final Budget budget = new Budget(MOST_HELD);

  FeedStreams(
      ServiceClient service,
      Agenda agenda,
      Exchange exchange,
      FeedChanges changes,
      DeviceConfig config) {
    this.service = service;
    this.agenda = agenda;
    this.exchange = exchange;
    this.changes = changes;
    this.troubles = agenda.troubles();
    this.config = config;
  }

  /** Opens the stream, or asks for changes where streams do not work. */
  void follow(Device device) {
    if (device.stream != null) {
      return;
    }
    var authorization = exchange.authorize(device, Work.FEED);
    if (authorization == null) {
      return;
    }
    if (agenda.now() < device.streamAgainAt) {
      changes.poll(device, authorization);
      return;
    }
    var cursor = device.policy.cursor();
    var call =
        Call.get(FeedChanges.path("/agent/v1/feed", cursor, null))
            .as(authorization)
            .with("Accept", "text/event-stream");
    var reading = new FeedReading(device, this);
    device.openedAt = agenda.now();
    device.heardAt = device.openedAt;
    device.reading = reading;
    device.stream =
        service.stream(cursor == null ? call : call.with("Last-Event-ID", cursor), reading);
    agenda.plan(device, Work.SILENCE, config.silence().toMillis());
  }

  /** Ends a stream that has been silent for too long. */
  void watch(Device device) {
    if (device.stream == null) {
      return;
    }
    var left = device.heardAt + config.silence().toMillis() - agenda.now();
    if (left > 0) {
      agenda.plan(device, Work.SILENCE, left);
    } else if (device.reading != null) {
      broken(device, device.reading, "silent");
    }
  }

  Budget budget() {
    return budget;
  }

  void opened(Device device) {
    device.connected = true;
    heard(device);
  }

  void heard(Device device) {
    device.heardAt = agenda.now();
  }

  void take(Device device, FeedReading reading, SseEvent event) {
    try {
      changes.take(device, event);
      reading.useful = true;
      device.uselessStreams = 0;
    } catch (FeedFormatException e) {
      LOG.debugf("%s was sent nonsense: %s", device.profile().name(), e.getMessage());
      broken(device, reading, "malformed");
    }
  }

  /** Ends a stream that makes no sense, or none any more. */
  void broken(Device device, FeedReading reading, String why) {
    troubles.feed(why);
    if (!reading.useful) {
      useless(device);
    }
    over(device, Answer.none());
  }

  /** The other side ended it, or never began it. */
  void ended(Device device, FeedReading reading, Answer answer) {
    if (answer.status() == 401) {
      closed(device);
      exchange.unauthorized(device, Work.FEED, answer);
      return;
    }
    if (reading.opened && agenda.now() - device.openedAt >= LIVED_MILLIS) {
      // Also where there was nothing new to tell: signs of life came.
      device.uselessStreams = 0;
      agenda.succeeded(device, Work.FEED);
    } else if (!reading.useful && (reading.opened || !answer.passing())) {
      useless(device);
    }
    over(device, answer);
  }

  private void over(Device device, Answer answer) {
    closed(device);
    agenda.again(device, Work.FEED, answer);
  }

  private void closed(Device device) {
    device.closeStream();
    agenda.cancel(device, Work.SILENCE);
  }

  /** A service that cannot be reached at all says nothing about streams; one that answers does. */
  private void useless(Device device) {
    device.uselessStreams++;
    if (device.uselessStreams >= USELESS_IN_A_ROW) {
      device.uselessStreams = USELESS_IN_A_ROW - 1;
      device.streamAgainAt = agenda.now() + config.streamAgainAfter().toMillis();
      // Asking is another way; it need not wait because this one failed.
      agenda.succeeded(device, Work.FEED);
    }
  }
}
