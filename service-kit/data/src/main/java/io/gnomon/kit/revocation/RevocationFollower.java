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
  private final TopicReader topics;
  private final ObjectMapper json;

  RevocationFollower(RevocationRegistry revocations, TopicReader topics, ObjectMapper json) {
    this.revocations = revocations;
    this.topics = topics;
    this.json = json;
  }

  /** The part of {@code policy/credential} that counts here; without a time: all tokens, ever. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Credential(
      String id,
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

  void apply(ConsumerRecord<String, byte[]> message) {
    if (message.value() == null) {
      revocations.forget(message.key());
      return;
    }
    try {
      var credential = json.readValue(message.value(), Credential.class);
      if (credential.state().equals("revoked")) {
        revocations.revoke(credential.revocation());
      } else {
        revocations.restore(credential.id(), Instant.parse(credential.at()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
