package io.gnomon.policy.catalog;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.topic.WholeTopic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code catalog.cloud-apps.v1} and stores it in batches. Every replica reads all of it;
 * whichever comes first stores. A batch that cannot be stored is tried again until it can.
 */
@ApplicationScoped
class CatalogFollower {

  private static final Logger LOG = Logger.getLogger(CatalogFollower.class);
  private static final String TOPIC = "catalog.cloud-apps.v1";
  private static final int LARGEST_BATCH = 2_000;
  private static final long RETRY_MILLIS = 1_000;

  private final CatalogUpdate update;
  private final ObjectMapper json;
  private final String bootstrapServers;
  private final BlockingQueue<CatalogNews> queue = new ArrayBlockingQueue<>(2 * LARGEST_BATCH);
  private final Thread writer = new Thread(this::storeAll, "catalog-writer");
  private @Nullable WholeTopic reader;

  CatalogFollower(
      CatalogUpdate update,
      ObjectMapper json,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.update = update;
    this.json = json;
    this.bootstrapServers = bootstrapServers;
  }

  void start(@Observes StartupEvent event) {
    writer.setDaemon(true);
    writer.start();
    reader = WholeTopic.follow(bootstrapServers, TOPIC, this::take);
  }

  void stop(@Observes ShutdownEvent event) {
    if (reader != null) {
      reader.close();
    }
    writer.interrupt();
  }

  private void take(ConsumerRecord<String, byte[]> message) {
    try {
      var app = message.value() == null ? null : json.readValue(message.value(), CatalogApp.class);
      queue.put(new CatalogNews(message.key(), app, Instant.ofEpochMilli(message.timestamp())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void storeAll() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        var batch = new ArrayList<CatalogNews>();
        batch.add(queue.take());
        queue.drainTo(batch, LARGEST_BATCH - 1);
        store(batch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void store(List<CatalogNews> batch) throws InterruptedException {
    var latest = new LinkedHashMap<String, CatalogNews>();
    batch.forEach(news -> latest.put(news.appId(), news));
    while (true) {
      try {
        update.store(latest.values());
        return;
      } catch (RuntimeException e) {
        LOG.warnf("what the catalog says waits: %s", e.getMessage());
        Thread.sleep(RETRY_MILLIS);
      }
    }
  }
}
