package io.gnomon.kit;

import io.gnomon.testing.DatabaseAway;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * A service whose brokers were never reached and whose database can be silenced. Its API has few
 * event loops, whose lateness counts.
 */
public final class ServersAway implements QuarkusTestProfile {

  /** As many as the API has in a test on any machine. */
  public static final int LOOPS = 2;

  @Override
  public Map<String, String> getConfigOverrides() {
    var settings = new HashMap<>(DatabaseAway.settings());
    // With TLS the driver awaits the first answer for 5 s only.
    settings.computeIfPresent(
        "quarkus.datasource.jdbc.url", (name, url) -> url + "?sslmode=disable");
    settings.put("quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "2");
    settings.put("kafka.bootstrap.servers", "127.0.0.1:1");
    settings.put("mp.messaging.outgoing.outbox.max.block.ms", "100");
    settings.put("mp.messaging.outgoing.outbox.interceptor.classes", Attempts.class.getName());
    settings.put("quarkus.vertx.event-loops-pool-size", Integer.toString(LOOPS));
    settings.put("gnomon.admission.tolerated-lateness", "100ms");
    return Map.copyOf(settings);
  }

  /** What the outbox handed to its producer. */
  public static final class Attempts implements ProducerInterceptor<String, byte[]> {

    public static final List<String> KEYS = new CopyOnWriteArrayList<>();

    @Override
    public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> message) {
      KEYS.add(message.key());
      return message;
    }

    @Override
    public void onAcknowledgement(
        @Nullable RecordMetadata metadata, @Nullable Exception exception) {}

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> configs) {}
  }
}
