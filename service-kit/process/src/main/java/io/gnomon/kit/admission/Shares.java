package io.gnomon.kit.admission;

import io.gnomon.kit.admission.MemoryQuotas.Share;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Divides what requests may hold, in eighths. One is for administrators who are known, and each
 * other kind of caller leaves one to the other. One is for callers whose token was verified lately:
 * those with a forged token, or none, are distinguished by the address alone. A connection or an
 * address has four: behind a proxy it may be all callers.
 */
public final class Shares {

  /** Whose a share is that there is once. */
  enum Common {
    ALL,
    OTHERS_THAN_ADMINISTRATORS,
    LINGERING
  }

  /** Whatever text a caller sends, it is no other's. */
  private record Caller(Object name) {}

  private record Unknown(CallerClass lane) {}

  private record Address(CallerClass lane, String address) {}

  /**
   * What callers are distinguished by.
   *
   * @param caller whose token was verified lately; else the value of the header field as it came,
   *     or null without one
   * @param known whether the token was verified lately
   */
  public record Asker(
      CallerClass lane,
      Object connection,
      String address,
      @Nullable Object caller,
      boolean known) {}

  private final long max;
  private final long wholeBody;
  private final int maxRequestsPerCaller;

  /**
   * Those of a process.
   *
   * @param max what all its requests may hold
   * @param wholeBody what one of them may hold with its body
   */
  public Shares(long max, long wholeBody, int maxRequestsPerCaller) {
    this.max = max;
    this.wholeBody = wholeBody;
    this.maxRequestsPerCaller = maxRequestsPerCaller;
  }

  /** That of requests that are answered and have not ended. */
  public List<Share> ofLingering() {
    return List.of(new Share(Common.LINGERING, max / 8, Refusal.SERVICE));
  }

  /**
   * Those of a request.
   *
   * @param ratio how much of each its lane has at present, at most 1; a body always has room
   */
  public List<Share> of(Asker asker, double ratio) {
    var room = (long) (max * ratio);
    var shares = new ArrayList<Share>(7);
    if (asker.caller() != null) {
      var most = Math.max(room / 3, wholeBody);
      shares.add(new Share(new Caller(asker.caller()), most, maxRequestsPerCaller, Refusal.CALLER));
    }
    var ofLane = new Share(asker.lane(), part(room, asker.lane().eighths()), Refusal.SERVICE);
    var others = new Share(Common.OTHERS_THAN_ADMINISTRATORS, part(max, 7), Refusal.SERVICE);
    if (asker.lane() == CallerClass.ADMINISTRATOR) {
      shares.add(ofLane.beside(others));
      shares.add(new Share(Common.ALL, Long.MAX_VALUE, Refusal.SERVICE));
    } else {
      shares.add(new Share(asker.connection(), part(room, 4), Refusal.CONNECTION));
      shares.add(others);
      shares.add(ofLane);
      shares.add(new Share(Common.ALL, max, Refusal.SERVICE));
    }
    if (!asker.known()) {
      var address = new Address(asker.lane(), asker.address());
      shares.add(new Share(address, part(room, 4), Refusal.ADDRESS));
      shares.add(new Share(new Unknown(asker.lane()), part(room, 5), Refusal.SERVICE));
    }
    return shares;
  }

  private long part(long room, int eighths) {
    return Math.max(room * eighths / 8, Math.min(wholeBody, max * eighths / 8));
  }
}
