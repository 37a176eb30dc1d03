package io.gnomon.kit.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Divides what requests may hold, in eighths. Each kind of caller leaves two to the other one. One
 * is for callers whose token was verified lately: who makes up tokens, or sends none, is told apart
 * by the address alone. A connection or an address has four: behind a proxy it may be everybody.
 */
final class Shares {

  /** Of a request: its objects, header fields and streams, without the body. */
  static final long REQUEST_BYTES = 13 << 10;

  /** All requests. */
  static final Object ALL = "all";

  private record Unknown(Lane lane) {}

  private record Address(Lane lane, String address) {}

  private record Token(String authorization) {}

  /**
   * What callers are told apart by.
   *
   * @param token the value of the header field, as it came
   */
  record Asker(Lane lane, Object connection, String address, @Nullable String token) {}

  private final long max;
  private final long maxOfCaller;
  private final int maxRequestsPerCaller;
  private final DoubleSupplier shareOfDevices;

  /**
   * Those of a process.
   *
   * @param max bytes of all requests
   * @param shareOfDevices how much of their limit they have at present, at most 1
   */
  Shares(long max, int maxBodyBytes, int maxRequestsPerCaller, DoubleSupplier shareOfDevices) {
    this.max = max;
    this.maxOfCaller = Math.max(max / 3, maxBodyBytes + REQUEST_BYTES);
    this.maxRequestsPerCaller = maxRequestsPerCaller;
    this.shareOfDevices = shareOfDevices;
  }

  /** That of requests that are answered and have not ended. */
  List<Share> ofLingering() {
    return List.of(new Share("lingering", max / 8, Refusal.SERVICE));
  }

  /** Those of anybody. */
  List<Share> ofUnknown(Asker asker) {
    var shares = ofKnown(asker);
    shares.add(new Share(new Address(asker.lane(), asker.address()), max / 2, Refusal.ADDRESS));
    shares.add(new Share(new Unknown(asker.lane()), max * 5 / 8, Refusal.SERVICE));
    return shares;
  }

  private long maxOf(Lane lane) {
    return (long) (max * 6 / 8 * (lane == Lane.DEVICE ? shareOfDevices.getAsDouble() : 1));
  }

  /** Those of a caller whose token was verified lately. */
  List<Share> ofKnown(Asker asker) {
    var shares = new ArrayList<Share>(6);
    if (asker.token() != null) {
      shares.add(
          new Share(new Token(asker.token()), maxOfCaller, maxRequestsPerCaller, Refusal.CALLER));
    }
    shares.add(new Share(asker.connection(), max / 2, Refusal.CONNECTION));
    shares.add(new Share(asker.lane(), maxOf(asker.lane()), Refusal.SERVICE));
    shares.add(new Share(ALL, max, Refusal.SERVICE));
    return shares;
  }
}
