package io.gnomon.local.cluster;

import java.time.Duration;

/**
 * How long the keys of one name live.
 *
 * @param name of the keys, as files have it
 * @param maxAge a signing key that is older is replaced
 * @param spread how long it takes at most until every pod sees a changed secret
 * @param tokenLife the longest life of a token that is signed with such a key
 */
public record KeyPeriods(String name, Duration maxAge, Duration spread, Duration tokenLife) {

  /** How long a key is needed that signs no more: the last pods sign with it until they know. */
  Duration overlap() {
    return spread.plus(tokenLife);
  }
}
