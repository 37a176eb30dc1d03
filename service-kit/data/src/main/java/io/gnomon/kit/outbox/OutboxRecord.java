package io.gnomon.kit.outbox;

import org.jspecify.annotations.Nullable;

/**
 * What is to be said.
 *
 * @param payload JSON in UTF-8; null is a tombstone: the thing of that key is gone
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
public record OutboxRecord(String topic, String key, byte @Nullable [] payload) {

  public int bytes() {
    return payload == null ? 0 : payload.length;
  }
}
