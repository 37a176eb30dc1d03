package io.gnomon.bench.feed;

import java.time.Duration;
import java.util.Locale;

/**
 * What was seen of a fleet that returns: whether the number of connected devices fell, and when all
 * were back.
 */
final class ReturnReport {

  private final int devices;
  private int connected;
  private int deepestFall;
  private Duration allBackAfter = Duration.ZERO;

  ReturnReport(int devices) {
    this.devices = devices;
  }

  /** So many are connected after that time; returns a line where there is something to say. */
  String seen(Duration after, int nowConnected) {
    var fall = connected - nowConnected;
    deepestFall = Math.max(deepestFall, fall);
    if (nowConnected >= devices && connected < devices) {
      allBackAfter = after;
    }
    connected = nowConnected;
    return String.format(
        Locale.ROOT,
        "%4d s: %d connected%s",
        after.toSeconds(),
        nowConnected,
        fall > 0 ? ", " + fall + " fewer" : "");
  }

  boolean isComplete() {
    return connected >= devices;
  }

  /** Whether the number never fell. */
  boolean neverFell() {
    return deepestFall <= 0;
  }

  String summary() {
    return String.format(
        Locale.ROOT,
        "%d of %d connected; all were back after %s; the deepest fall was by %d",
        connected,
        devices,
        isComplete() ? allBackAfter.toSeconds() + " s" : "(not all are)",
        Math.max(0, deepestFall));
  }
}
