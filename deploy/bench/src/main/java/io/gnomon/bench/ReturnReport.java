package io.gnomon.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of a fleet that returns: whether the number of connected devices fell, when all
 * were back, how long changes took to those that were connected, and which promises that breaks.
 */
final class ReturnReport {

  private final int devices;
  private final Duration maxReturn;
  private final Duration maxChange;
  private int connected;
  private int deepestFall;
  private Duration allBackAfter = Duration.ZERO;
  private @Nullable Duration slowestChange;
  private boolean isRightOnEach;

  /**
   * Nothing is seen yet.
   *
   * @param maxReturn in which all are back
   * @param maxChange in which 99 % of the connected ones have a change
   */
  ReturnReport(int devices, Duration maxReturn, Duration maxChange) {
    this.devices = devices;
    this.maxReturn = maxReturn;
    this.maxChange = maxChange;
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

  /** A change has reached 99 % of those that were connected within that time. */
  void reached(Duration p99) {
    var before = slowestChange;
    slowestChange = before == null || p99.compareTo(before) > 0 ? p99 : before;
  }

  /** All enforce the last change, or not. */
  void ended(boolean rightOnEach) {
    isRightOnEach = rightOnEach;
  }

  boolean isComplete() {
    return connected >= devices;
  }

  /** What is promised and is not so; empty where all is. */
  List<String> broken() {
    var broken = new ArrayList<String>();
    if (deepestFall > 0) {
      broken.add("the number of connected devices fell by " + deepestFall);
    }
    if (!isComplete()) {
      broken.add("not all are back");
    } else if (allBackAfter.compareTo(maxReturn) > 0) {
      broken.add("the last was back after %d s".formatted(allBackAfter.toSeconds()));
    }
    var slowest = slowestChange;
    if (slowest == null) {
      broken.add("no change was measured");
    } else if (slowest.compareTo(maxChange) > 0) {
      broken.add("a change took %d ms (p99)".formatted(slowest.toMillis()));
    }
    if (!isRightOnEach) {
      broken.add("not all have the last state");
    }
    return broken;
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
