package io.gnomon.kit.admission;

/**
 * A part of what requests may hold.
 *
 * @param of whose: what has an equal one has the same share
 * @param beyond what is said when it is used up
 */
record Share(Object of, long maxBytes, int maxRequests, Refusal beyond) {

  /** One that bounds bytes alone; each request has some. */
  Share(Object of, long maxBytes, Refusal beyond) {
    this(of, maxBytes, Integer.MAX_VALUE, beyond);
  }
}
