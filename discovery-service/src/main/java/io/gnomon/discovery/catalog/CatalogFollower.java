package io.gnomon.discovery.catalog;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gnomon.discovery.attribution.Attribution;
import io.gnomon.kit.topic.WholeTopic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalog's topic whole, in every process, and stores what is new, many messages at once.
 */
@ApplicationScoped
class CatalogFollower {

  static final String TOPIC = "catalog.cloud-apps.v1";

  private static final Logger LOG = Logger.getLogger(CatalogFollower.class);
  private static final ObjectReader APP = new JsonMapper().readerFor(CatalogApp.class);
  private static final int LARGEST_BATCH = 5_000;

  private final Attribution attribution;
  private final String bootstrapServers;
  private final BlockingQueue<CatalogNews> queue = new ArrayBlockingQueue<>(2 * LARGEST_BATCH);
  private final Thread writer = new Thread(this::storeAll, "catalog-writer");
  private @Nullable WholeTopic reader;

  CatalogFollower(
      Attribution attribution,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.attribution = attribution;
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
      queue.put(
          new CatalogNews(
              message.key(), read(message.value()), Instant.ofEpochMilli(message.timestamp())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static @Nullable CatalogApp read(byte @Nullable [] message) {
    try {
      return message == null ? null : APP.readValue(message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
        attribution.change(connection -> new CatalogStore(connection).store(latest.values()));
        return;
      } catch (SQLException | RuntimeException e) {
        LOG.warnf("what the catalog says waits: %s", e.getMessage());
        TimeUnit.SECONDS.sleep(1);
      }
    }
  }
}
