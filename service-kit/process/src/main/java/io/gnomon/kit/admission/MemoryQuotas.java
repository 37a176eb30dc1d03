package io.gnomon.kit.admission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What requests in flight hold of each share. */
public final class MemoryQuotas {

  private record Taken(long bytes, int requests) {

    static final Taken NOTHING = new Taken(0, 0);

    Taken plus(long more, int moreRequests) {
      return new Taken(bytes + more, requests + moreRequests);
    }
  }

  private final Map<Object, Taken> taken = new HashMap<>();

  /** Takes it of each of these shares or, where one of them says why not, of none. */
  public synchronized Optional<Refusal> take(List<Share> shares, long bytes, int requests) {
    for (var share : shares) {
      if (isBeyond(share, of(share).plus(bytes, requests))) {
        return Optional.of(share.beyond());
      }
    }
    shares.forEach(share -> taken.put(share.of(), of(share).plus(bytes, requests)));
    return Optional.empty();
  }

  /** Takes more bytes, even where that is too much: nothing more is let in then. */
  public synchronized void add(List<Share> shares, long bytes) {
    shares.forEach(share -> taken.put(share.of(), of(share).plus(bytes, 0)));
  }

  public synchronized void give(List<Share> shares, long bytes, int requests) {
    for (var share : shares) {
      var left = of(share).plus(-bytes, -requests);
      if (left.equals(Taken.NOTHING)) {
        taken.remove(share.of());
      } else {
        taken.put(share.of(), left);
      }
    }
  }

  public synchronized long bytes(Object of) {
    return taken.getOrDefault(of, Taken.NOTHING).bytes();
  }

  public synchronized int requests(Object of) {
    return taken.getOrDefault(of, Taken.NOTHING).requests();
  }

  synchronized boolean isEmpty() {
    return taken.isEmpty();
  }

  private boolean isBeyond(Share share, Taken wanted) {
    return wanted.bytes() + ofOther(share) > share.maxBytes()
        || wanted.requests() > share.maxRequests();
  }

  /** What was added to it beyond its bound takes nothing from others. */
  private long ofOther(Share share) {
    var other = share.other();
    return other == null ? 0 : Math.min(of(other).bytes(), other.maxBytes());
  }

  private Taken of(Share share) {
    return taken.getOrDefault(share.of(), Taken.NOTHING);
  }

  /**
   * A part of what requests may hold.
   *
   * @param of whose: what has an equal one has the same share
   * @param beyond what is said when it is used up
   * @param other which takes of its room what it holds, up to its own bound
   */
  record Share(Object of, long maxBytes, int maxRequests, Refusal beyond, @Nullable Share other) {

    Share(Object of, long maxBytes, int maxRequests, Refusal beyond) {
      this(of, maxBytes, maxRequests, beyond, null);
    }

    /** One that bounds bytes alone; each request has some. */
    Share(Object of, long maxBytes, Refusal beyond) {
      this(of, maxBytes, Integer.MAX_VALUE, beyond);
    }

    /** A share within the room that another leaves. */
    Share beside(Share another) {
      return new Share(of, maxBytes, maxRequests, beyond, another);
    }
  }
}
