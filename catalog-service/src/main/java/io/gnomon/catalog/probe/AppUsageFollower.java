package io.gnomon.catalog.probe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.gnomon.catalog.probe.site.ProbeConfig;
import io.gnomon.kit.topic.TopicReader;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Follows which apps are used: those are looked at. */
@ApplicationScoped
class AppUsageFollower {

  private static final String CHANNEL = "app-usage";
  private static final Logger LOG = Logger.getLogger(AppUsageFollower.class);

  private final ProbeService probes;
  private final ProbeConfig config;
  private final TopicReader topics;
  private final ObjectReader json;

  AppUsageFollower(ProbeService probes, ProbeConfig config, TopicReader topics, ObjectMapper json) {
    this.probes = probes;
    this.config = config;
    this.topics = topics;
    this.json = json.readerFor(AppUsageMessage.class);
  }

  @Incoming(CHANNEL)
  @Blocking("topic-followers")
  void follow(ConsumerRecords<String, byte[]> records) {
    topics.apply(CHANNEL, records, this::store);
  }

  /** While the probe is off nothing is kept: the next start reads the topic anew. */
  private void store(List<ConsumerRecord<String, byte[]>> batch) {
    if (config.enabled()) {
      var lastDays = new HashMap<String, LocalDate>();
      batch.forEach(each -> read(each, lastDays));
      if (!lastDays.isEmpty()) {
        probes.want(lastDays);
      }
    }
  }

  /** What cannot be read is passed over. */
  private void read(ConsumerRecord<String, byte[]> message, Map<String, LocalDate> lastDays) {
    if (message.value() == null) {
      return;
    }
    try {
      AppUsageMessage usage = json.readValue(message.value());
      lastDays.merge(usage.appId(), usage.lastDay(), (a, b) -> a.isAfter(b) ? a : b);
    } catch (IOException | RuntimeException e) {
      LOG.errorf(
          e,
          "%s: the record at offset %d of partition %d is not the usage of an app",
          message.topic(),
          message.offset(),
          message.partition());
    }
  }
}
