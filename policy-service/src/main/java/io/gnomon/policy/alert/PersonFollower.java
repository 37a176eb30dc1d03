package io.gnomon.policy.alert;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.problem.BusyException;
import io.gnomon.kit.topic.TopicReader;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Follows {@code discovery.people.v1}: a user has one pseudonym under each of their names. */
@ApplicationScoped
public class PersonFollower {

  private static final Logger LOG = Logger.getLogger(PersonFollower.class);
  private static final String CHANNEL = "people";

  private final PrimaryNames names = new PrimaryNames();
  private final TopicReader topics;
  private final ObjectMapper json;

  PersonFollower(TopicReader topics, ObjectMapper json) {
    this.topics = topics;
    this.json = json;
  }

  @Incoming(CHANNEL)
  @Blocking("topic-followers")
  void follow(ConsumerRecords<String, byte[]> records) {
    topics.forEach(CHANNEL, records, this::apply);
  }

  private void apply(ConsumerRecord<String, byte[]> record) {
    names.set(record.key(), aliases(record));
  }

  private List<String> aliases(ConsumerRecord<String, byte[]> record) {
    try {
      return record.value() == null
          ? List.of()
          : json.readValue(record.value(), PersonMessage.class).aliases();
    } catch (IOException e) {
      LOG.errorf("the message about person %s cannot be read and is skipped", record.key());
      return List.of();
    }
  }

  /**
   * All names of a person, canonical; none where none were published. Ends the request where people
   * are not read yet.
   */
  public List<String> aliases(String personId) {
    requireRead();
    return names.aliases(personId);
  }

  /**
   * The primary name of the person whose canonical name it is, or the name itself; ends the request
   * where people are not read yet.
   */
  public UnaryOperator<String> primaryNames() {
    requireRead();
    return names::of;
  }

  private void requireRead() {
    if (!topics.isRead(CHANNEL)) {
      throw new BusyException("People are not read yet; repeat the request.");
    }
  }

  /**
   * The part of {@code discovery/person.v1} that is needed here.
   *
   * @param aliases canonical names, sorted
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record PersonMessage(List<String> aliases) {}
}
