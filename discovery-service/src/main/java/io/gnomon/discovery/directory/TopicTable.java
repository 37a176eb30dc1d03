package io.gnomon.discovery.directory;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The present values of a compacted topic by key. Reading the topic again changes nothing. */
final class TopicTable<T extends Versioned> {

  /** A value of null is a tombstone, remembered so that older messages do not undo it. */
  private record Told<T>(@Nullable T value, long offset) {}

  private final ConcurrentMap<String, Told<T>> told = new ConcurrentHashMap<>();
  private final ObjectReader reader;

  TopicTable(Class<T> type) {
    this.reader = new JsonMapper().readerFor(type);
  }

  void take(ConsumerRecord<String, byte[]> message) {
    var news = new Told<>(read(message.value()), message.offset());
    told.merge(message.key(), news, TopicTable::later);
  }

  Optional<T> get(String key) {
    var found = told.get(key);
    return found == null ? Optional.empty() : Optional.ofNullable(found.value());
  }

  private static <T extends Versioned> Told<T> later(Told<T> known, Told<T> news) {
    var before = known.value();
    var now = news.value();
    boolean replaces =
        (before != null && now != null) ? now.isNewerThan(before) : news.offset() > known.offset();
    return replaces ? news : known;
  }

  private @Nullable T read(byte @Nullable [] message) {
    try {
      return message == null ? null : reader.readValue(message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
