package io.gnomon.kit.topic;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gnomon.kit.request.TolerantReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The present values of a compacted topic by key. Applying a record twice changes nothing. */
public final class CompactedTable<T extends Versioned> {

  /** A value of null is a tombstone, kept so that older messages do not undo it. */
  private record Entry<T>(@Nullable T value, long offset) {}

  private final ConcurrentMap<String, Entry<T>> entries = new ConcurrentHashMap<>();
  private final ObjectReader reader;

  public CompactedTable(Class<T> type) {
    this.reader = TolerantReader.of(new JsonMapper(), type);
  }

  /** Takes a record of the topic; fails where its value cannot be read. */
  public void apply(ConsumerRecord<String, byte[]> message) {
    var entry = new Entry<>(read(message.value()), message.offset());
    entries.merge(message.key(), entry, CompactedTable::newer);
  }

  public Optional<T> get(String key) {
    var found = entries.get(key);
    return found == null ? Optional.empty() : Optional.ofNullable(found.value());
  }

  public List<String> keys(Predicate<T> condition) {
    return entries.entrySet().stream()
        .filter(each -> each.getValue().value() != null && condition.test(each.getValue().value()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static <T extends Versioned> Entry<T> newer(Entry<T> known, Entry<T> next) {
    var before = known.value();
    var after = next.value();
    boolean replaces =
        (before != null && after != null)
            ? after.isNewerThan(before)
            : next.offset() > known.offset();
    return replaces ? next : known;
  }

  private @Nullable T read(byte @Nullable [] message) {
    try {
      return message == null ? null : reader.readValue(message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
