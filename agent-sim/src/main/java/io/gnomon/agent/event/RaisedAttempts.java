package io.gnomon.agent.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The latest attempts of the whole fleet, newest first, as far as the bound allows. */
public final class RaisedAttempts {

  private final int limit;
  private final Deque<RaisedAttempt> latest = new ArrayDeque<>();
  private long lastNumber;

  public RaisedAttempts(int limit) {
    this.limit = limit;
  }

  /** An attempt on a device. */
  public record RaisedAttempt(long number, String deviceId, String deviceName, Attempt attempt) {}

  /** Remembers one. */
  public void add(String deviceId, String deviceName, Attempt attempt) {
    latest.addFirst(new RaisedAttempt(++lastNumber, deviceId, deviceName, attempt));
    if (latest.size() > limit) {
      latest.removeLast();
    }
  }

  /** Up to that many that are older than the one of that number. */
  public List<RaisedAttempt> before(long number, int most) {
    var found = new ArrayList<RaisedAttempt>();
    for (var raised : latest) {
      if (raised.number() < number) {
        found.add(raised);
        if (found.size() == most) {
          break;
        }
      }
    }
    return found;
  }

  /** Forgets all. */
  public void clear() {
    latest.clear();
  }
}
