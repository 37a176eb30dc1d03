package io.gnomon.catalog.probe;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Follows which apps are used: those are looked at. */
@ApplicationScoped
class AppUsageFollower {

  private static final String CHANNEL = "app-usage";

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
    topics.apply(CHANNEL, records, this::usage, this::store);
  }

  private @Nullable AppUsageMessage usage(ConsumerRecord<String, byte[]> message)
      throws IOException {
    return message.value() == null ? null : json.readValue(message.value());
  }

  /** While the probe is off nothing is kept: the next start reads the topic anew. */
  private void store(List<AppUsageMessage> usages) {
    if (config.enabled() && !usages.isEmpty()) {
      var lastDays = new HashMap<String, LocalDate>();
      usages.forEach(
          each -> lastDays.merge(each.appId(), each.lastDay(), (a, b) -> a.isAfter(b) ? a : b));
      probes.want(lastDays);
    }
  }

  /**
   * What is needed here of {@code discovery/app-usage}.
   *
   * @param lastDay the last day, in UTC, on which the app was used
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record AppUsageMessage(String appId, LocalDate lastDay) {

    AppUsageMessage {
      Objects.requireNonNull(appId, "appId");
      Objects.requireNonNull(lastDay, "lastDay");
    }
  }
}
