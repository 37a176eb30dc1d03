package io.gnomon.discovery.privacy;

import java.time.Instant;
import java.util.List;

/**
 * The message {@code discovery/erasure}: whose traces the other services erase, without a name.
 *
 * @param erasedAt what was done until then is erased, also where it becomes known later
 * @param key of the hashes, in Base64
 * @param names HMAC-SHA-256 of each canonical name, in Base64, sorted
 */
record ErasureMessage(String id, Instant erasedAt, String key, List<String> names) {

  static final String TOPIC = "discovery.erasures.v1";
}
