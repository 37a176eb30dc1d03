package io.gnomon.policy.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * {@code discovery/erasure} of the contracts.
 *
 * @param names hashes, made with the key
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@SuppressWarnings("ArrayRecordComponent") // Bytes as the message has them, never compared.
record ErasureMessage(UUID id, Instant erasedAt, byte[] key, List<byte[]> names) {

  static final String TOPIC = "discovery.erasures.v1";
}
