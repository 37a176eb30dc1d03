package io.gnomon.kit.admission;

import io.gnomon.kit.admission.share.HeldBytes;
import io.gnomon.kit.admission.share.Share;
import io.gnomon.kit.reader.Answer;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
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
  private Runnable afterAnswer = () -> {};

  AdmittedRequest(HeldBytes held, List<Share> shares, long bytes, AtomicInteger parkedRequests) {
    this.held = held;
    this.shares = shares;
    this.bytes = bytes;
    this.parkedRequests = parkedRequests;
  }

  /**
   * Takes a request for one that stays open for long and costs little: from now on it is counted
   * apart. The code that parks requests bounds them, and how long a reader may take nothing.
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

  /**
   * Ends it with that answer, which is passed on piece by piece: for routes with handlers of their
   * own, which replace those of the context.
   */
  public static void endWith(RoutingContext rc, Future<?> answer) {
    var admitted = of(rc);
    admitted.describe(Answer::passOn);
    answer.onComplete(done -> admitted.answered());
  }

  /** Ends it with bytes that are held once for all requests, and not again where they wait. */
  public static void endWithShared(RoutingContext rc, Buffer bytes) {
    of(rc).describe(Answer::share);
    rc.response().end(bytes);
  }

  /**
   * Counts what its body holds on its way through, besides; ends the request where there is no room
   * for it.
   */
  public static void holdBody(RoutingContext rc, long bytes) {
    of(rc).hold(bytes);
  }

  static boolean isAdmitted(RoutingContext rc) {
    return rc.get(KEY) != null;
  }

  static AdmittedRequest of(RoutingContext rc) {
    return Objects.requireNonNull(rc.get(KEY), "not admitted");
  }

  /**
   * From now on the request's context knows it.
   *
   * @param next is done once the answer has ended
   */
  void attach(RoutingContext rc, Answer toBeRead, Runnable next) {
    answer = toBeRead;
    afterAnswer = next;
    rc.put(KEY, this);
    rc.addHeadersEndHandler(complete -> toBeRead.begin());
    rc.addEndHandler(ended -> answered());
  }

  /** Its answer has ended, in whatever way; may be called more than once. */
  void answered() {
    var ended = takeAnswer();
    if (ended != null) {
      afterAnswer.run();
      ended.end(this::holdAnswer, this::end);
    }
  }

  private synchronized void describe(Consumer<Answer> how) {
    if (answer != null) {
      how.accept(answer);
    }
  }

  private synchronized @Nullable Answer takeAnswer() {
    var taken = answer;
    answer = null;
    return taken;
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
