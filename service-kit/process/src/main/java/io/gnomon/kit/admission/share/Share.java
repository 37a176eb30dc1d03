package io.gnomon.kit.admission.share;

import org.jspecify.annotations.Nullable;

/**
 * A part of what requests may hold.
 *
 * @param of whose: what has an equal one has the same share
 * @param beyond what is said when it is used up
 * @param other which takes of its room what it holds, up to its own bound
 */
public record Share(
    Object of, long maxBytes, int maxRequests, Refusal beyond, @Nullable Share other) {

  Share(Object of, long maxBytes, int maxRequests, Refusal beyond) {
    this(of, maxBytes, maxRequests, beyond, null);
  }

  /** One that bounds bytes alone; each request has some. */
  Share(Object of, long maxBytes, Refusal beyond) {
    this(of, maxBytes, Integer.MAX_VALUE, beyond);
  }

  /** The same, in the room that another leaves. */
  Share beside(Share another) {
    return new Share(of, maxBytes, maxRequests, beyond, another);
  }
}
