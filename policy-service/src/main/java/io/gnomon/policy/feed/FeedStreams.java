package io.gnomon.policy.feed;

import io.gnomon.policy.device.DeviceConnections;
import io.gnomon.policy.devicegroup.GroupRef;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All streams of this replica: a device has one, and a later one takes the place of an earlier one.
 */
@ApplicationScoped
public class FeedStreams implements DeviceConnections {

  private final FeedFollower follower;
  private final FeedConfig config;
  private final Vertx vertx;
  private final Map<String, FeedStream> byDevice = new ConcurrentHashMap<>();
  private final Map<Context, StreamLoop> loops = new ConcurrentHashMap<>();

  FeedStreams(FeedFollower follower, FeedConfig config, Vertx vertx, MeterRegistry metrics) {
    this.follower = follower;
    this.config = config;
    this.vertx = vertx;
    metrics.gaugeMapSize("gnomon.feed.streams", Tags.empty(), byDevice);
  }

  void listen(@Observes StartupEvent event) {
    follower.onChange(() -> loops.values().forEach(StreamLoop::feedMoved));
  }

  @Override
  public boolean isConnected(String deviceId) {
    return byDevice.containsKey(deviceId);
  }

  /** How many devices hold a stream of this replica. */
  public int connected() {
    return byDevice.size();
  }

  /**
   * Opens a stream, on the event loop of its connection; to be forgotten when the request is over.
   */
  FeedStream open(Subscriber subscriber, HttpServerResponse response, FeedFrames feed) {
    var stream = loop().open(subscriber, response, feed);
    var earlier = byDevice.put(subscriber.deviceId(), stream);
    if (earlier != null) {
      earlier.loop.run(earlier::end);
    }
    return stream;
  }

  /** Answers once there is something to say, at the latest at the deadline. */
  void await(ChangesRequest request, FeedFrames feed) {
    loop().await(request, feed);
  }

  /** The device belongs to another group. */
  void moved(String deviceId, GroupRef group) {
    onStream(deviceId, (stream, feed) -> stream.moveTo(group, feed));
  }

  /** The device says what it has. */
  public void acknowledged(String deviceId, FeedCursor cursor) {
    onStream(deviceId, (stream, feed) -> stream.acknowledge(cursor, feed));
  }

  private void onStream(String deviceId, Action action) {
    var stream = byDevice.get(deviceId);
    var feed = follower.frames();
    if (stream != null && feed != null) {
      stream.loop.run(() -> action.perform(stream, feed));
    }
  }

  /** The stream is over. */
  void forget(FeedStream stream) {
    byDevice.remove(stream.deviceId, stream);
    stream.loop.run(() -> stream.loop.forget(stream));
  }

  private StreamLoop loop() {
    // Requests have contexts of their own; what they share is the root context of their event loop.
    var root = VertxContext.getRootContext(vertx.getOrCreateContext());
    return loops.computeIfAbsent(root, this::newLoop);
  }

  private StreamLoop newLoop(Context root) {
    var loop = new StreamLoop(root, follower, config, byDevice::size);
    loop.startTimer(vertx);
    return loop;
  }

  /** What is done with a stream on its loop. */
  @FunctionalInterface
  private interface Action {
    void perform(FeedStream stream, FeedFrames feed);
  }
}
