package io.gnomon.kit.topic;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Lets an exception out to its channel, which ends by it. */
@ApplicationScoped
class FragileFollower {

  @Incoming("fragile")
  @Blocking("topic-followers")
  void follow(ConsumerRecords<String, byte[]> records) {
    for (var each : records) {
      if (each.key().startsWith("fatal")) {
        throw new IllegalStateException("cannot go on");
      }
    }
  }
}
