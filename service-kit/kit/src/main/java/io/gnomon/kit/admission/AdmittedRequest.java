package io.gnomon.kit.admission;

import io.gnomon.kit.reader.Answer;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A request in flight, and what it holds: until its answer is read or broken off, and until the
 * work for it is done, whichever comes later. Work that waits for a thread is not less because the
 * caller has gone.
 */
public final class AdmittedRequest {

  private static final String KEY = AdmittedRequest.class.getName();

  private final HeldBytes held;
  private final AtomicInteger parkedRequests;

  /** None once they were given back: they keep the token, which is longer than all else. */
  private List<Share> shares;

  private long bytes;
  private int parts = 1;
  private boolean parked;
  private @Nullable Answer answer;

  AdmittedRequest(HeldBytes held, List<Share> shares, long bytes, AtomicInteger parkedRequests) {
    this.held = held;
    this.shares = shares;
    this.bytes = bytes;
    this.parkedRequests = parkedRequests;
  }

  /**
   * Takes a request for one that stays open for long and costs little: from now on it is counted
   * apart. Whoever parks requests bounds them, and how long a reader may take nothing.
   */
  public static void park(RoutingContext rc) {
    of(rc).park();
  }

  /** Counts a request until that work of a raw route is done, should its caller go before. */
  public static <T> Future<T> whileWorking(RoutingContext rc, Future<T> work) {
    var admitted = of(rc);
    admitted.begin();
    return work.onComplete(done -> admitted.end());
  }

  static AdmittedRequest of(RoutingContext rc) {
    return Objects.requireNonNull(rc.get(KEY), "not admitted");
  }

  void attach(RoutingContext rc, Answer toBeRead) {
    answer = toBeRead;
    rc.put(KEY, this);
  }

  /** Holds more, or ends the request. */
  synchronized void hold(long more) {
    held.take(shares, more, 0)
        .ifPresent(
            refusal -> {
              throw refusal.exception();
            });
    bytes += more;
  }

  /** Its answer waits for the reader; it is there, and can only be counted. */
  synchronized void holdAnswer(long more) {
    if (!parked) {
      held.add(shares, more);
      bytes += more;
    }
  }

  /** Further work begins, which ends apart. */
  synchronized void begin() {
    parts++;
  }

  /** The answer was read, or a work has ended. */
  synchronized void end() {
    parts--;
    if (parts == 0 && parked) {
      parkedRequests.decrementAndGet();
    } else if (parts == 0) {
      giveBack();
    }
  }

  private synchronized void park() {
    if (parts == 0 || parked) {
      return;
    }
    parked = true;
    if (answer != null) {
      answer.leave();
    }
    parkedRequests.incrementAndGet();
    giveBack();
  }

  private void giveBack() {
    held.give(shares, bytes, 1);
    shares = List.of();
  }
}
