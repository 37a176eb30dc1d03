package io.gnomon.discovery.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.outbox.Outbox;
import io.gnomon.kit.outbox.OutboxRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Publishes people as they are now, in the transaction of the change. */
@ApplicationScoped
class PersonPublisher {

  private final PersonStore people;
  private final Outbox outbox;
  private final ObjectMapper json;

  PersonPublisher(PersonStore people, Outbox outbox, ObjectMapper json) {
    this.people = people;
    this.outbox = outbox;
    this.json = json;
  }

  void publish(Collection<Long> keys) {
    outbox.appendAll(people.messages(keys).stream().map(this::record).toList());
  }

  void publishDeleted(String personId) {
    outbox.appendTombstone(PersonMessage.TOPIC, personId);
  }

  private OutboxRecord record(PersonMessage message) {
    try {
      return new OutboxRecord(PersonMessage.TOPIC, message.id(), json.writeValueAsBytes(message));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not writable as JSON: " + message.id(), e);
    }
  }
}
