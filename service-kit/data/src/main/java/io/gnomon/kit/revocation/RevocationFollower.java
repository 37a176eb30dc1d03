package io.gnomon.kit.revocation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.identity.Revocation;
import io.gnomon.kit.identity.RevocationRegistry;
import io.gnomon.kit.topic.TopicReader;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Brings the revocations of {@code policy.credentials.v1} to this process. */
@ApplicationScoped
class RevocationFollower {

  static final String CHANNEL = "credentials";

  private final RevocationRegistry revocations;
  private final RevocationMarkerRegistry marker;
  private final TopicReader topics;
  private final ObjectMapper json;

  RevocationFollower(
      RevocationRegistry revocations,
      RevocationMarkerRegistry marker,
      TopicReader topics,
      ObjectMapper json) {
    this.revocations = revocations;
    this.marker = marker;
    this.topics = topics;
    this.json = json;
  }

  /** The part of {@code policy/credential} that counts here; without a time: all tokens, ever. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Credential(
      String id,
      @Nullable String kind,
      String state,
      String at,
      @Nullable String tokensBefore,
      @Nullable String expiresAt) {

    Revocation revocation() {
      return new Revocation(id, Instant.parse(at), time(tokensBefore), time(expiresAt));
    }

    private static @Nullable Instant time(@Nullable String text) {
      return text == null ? null : Instant.parse(text);
    }
  }

  @Incoming(CHANNEL)
  @Blocking("topic-followers")
  void follow(ConsumerRecords<String, byte[]> records) {
    topics.forEach(CHANNEL, records, this::apply);
  }

  /** What cannot be read refuses all tokens of its key until something that can be read follows. */
  void apply(ConsumerRecord<String, byte[]> message) {
    if (message.value() == null) {
      revocations.forget(message.key());
      return;
    }
    try {
      apply(json.readValue(message.value(), Credential.class), message);
    } catch (IOException e) {
      refuseAll(message);
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      refuseAll(message);
      throw e;
    }
  }

  private void apply(Credential credential, ConsumerRecord<String, byte[]> message) {
    if (RevocationMarkerRegistry.KIND.equals(credential.kind())) {
      marker.note(message);
    } else if (credential.state().equals("revoked")) {
      revocations.revoke(credential.revocation());
    } else {
      revocations.restore(credential.id(), Instant.parse(credential.at()));
    }
  }

  /** Older than any other, since the time of the revocation is unknown. */
  private void refuseAll(ConsumerRecord<String, byte[]> message) {
    if (message.key() != null) {
      revocations.revoke(Revocation.ofAllTokens(message.key(), Instant.EPOCH));
    }
  }
}
