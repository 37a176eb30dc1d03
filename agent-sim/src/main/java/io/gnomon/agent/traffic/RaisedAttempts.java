package io.gnomon.agent.traffic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The latest attempts of the whole fleet, newest first, up to a bound. */
public final class RaisedAttempts {

  private final int maxAttempts;
  private final Deque<RaisedAttempt> latest = new ArrayDeque<>();
  private long lastNumber;

  public RaisedAttempts(int maxAttempts) {
    this.maxAttempts = maxAttempts;
  }

  /** An attempt on a device. */
  public record RaisedAttempt(long number, String deviceId, String deviceName, Attempt attempt) {}

  /** Adds an attempt; the oldest one is evicted where there are too many. */
  public void add(String deviceId, String deviceName, Attempt attempt) {
    latest.addFirst(new RaisedAttempt(++lastNumber, deviceId, deviceName, attempt));
    if (latest.size() > maxAttempts) {
      latest.removeLast();
    }
  }

  /** Up to that many attempts that are older than the one with that number. */
  public List<RaisedAttempt> before(long number, int maxResults) {
    var found = new ArrayList<RaisedAttempt>();
    for (var raised : latest) {
      if (raised.number() < number) {
        found.add(raised);
        if (found.size() == maxResults) {
          break;
        }
      }
    }
    return found;
  }

  /** How many there are. */
  public int count() {
    return latest.size();
  }

  /** Removes all. */
  public void clear() {
    latest.clear();
  }
}
