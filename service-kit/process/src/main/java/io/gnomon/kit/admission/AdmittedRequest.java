package io.gnomon.kit.admission;

import io.gnomon.kit.admission.MemoryQuotas.Share;
import io.gnomon.kit.connection.SlowClientGuard;
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

  private final MemoryQuotas held;
  private final AtomicInteger detachedRequests;

  /** None once they were given back: they keep the token, which is longer than all else. */
  private List<Share> shares;

  private long bytes;
  private int parts = 1;
  private boolean detached;
  private @Nullable SlowClientGuard answer;
  private Runnable afterAnswer = () -> {};

  AdmittedRequest(
      MemoryQuotas held, List<Share> shares, long bytes, AtomicInteger detachedRequests) {
    this.held = held;
    this.shares = shares;
    this.bytes = bytes;
    this.detachedRequests = detachedRequests;
  }

  /**
   * Counts a request apart from now on that stays open for long and costs little: a stream or a
   * long poll. The caller bounds how many there are, and how long a client may read nothing.
   */
  public static void detach(RoutingContext rc) {
    of(rc).detach();
  }

  /** Counts a request of a raw route until that work is done, even if its caller goes before. */
  public static <T> Future<T> trackUntil(RoutingContext rc, Future<T> work) {
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
    admitted.describe(SlowClientGuard::passOn);
    answer.onComplete(done -> admitted.answered());
  }

  /** Ends it with bytes that are held once for all requests, and not again where they wait. */
  public static void endWithShared(RoutingContext rc, Buffer bytes) {
    of(rc).describe(SlowClientGuard::share);
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
  void attach(RoutingContext rc, SlowClientGuard toBeRead, Runnable next) {
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

  private synchronized void describe(Consumer<SlowClientGuard> how) {
    if (answer != null) {
      how.accept(answer);
    }
  }

  private synchronized @Nullable SlowClientGuard takeAnswer() {
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
    if (!detached) {
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
    if (parts == 0 && detached) {
      detachedRequests.decrementAndGet();
    } else if (parts == 0) {
      giveBack();
    }
  }

  private synchronized void detach() {
    if (parts == 0 || detached) {
      return;
    }
    detached = true;
    if (answer != null) {
      answer.leave();
    }
    detachedRequests.incrementAndGet();
    giveBack();
  }

  private void giveBack() {
    held.give(shares, bytes, 1);
    shares = List.of();
  }
}
