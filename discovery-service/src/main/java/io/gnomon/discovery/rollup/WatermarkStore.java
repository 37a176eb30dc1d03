package io.gnomon.discovery.rollup;

import io.gnomon.discovery.rollup.WatermarkStore.Boot;
import io.gnomon.discovery.transaction.TransactionBatch;
import io.gnomon.discovery.transaction.TransactionBatch.Origin;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The last batch counted of each boot of a device. A device's batches are all in one partition, so
 * its watermark changes only together with that partition's offset.
 */
@ApplicationScoped
public class WatermarkStore {

  private static final String LOAD =
      """
      select device_id, boot_id::text, sequence from device_watermark
      join unnest(?::text[], ?::text[]) as wanted (device_id, boot) using (device_id) where boot_id = boot::uuid
      """;
  private static final String SAVE =
      """
      insert into device_watermark (device_id, boot_id, sequence, counted_at)
      select device_id, boot::uuid, sequence, now()
      from unnest(?::text[], ?::text[], ?::bigint[]) as counted (device_id, boot, sequence)
      on conflict (device_id, boot_id) do update set sequence = excluded.sequence, counted_at = excluded.counted_at
      """;

  // 120 days are longer than a device keeps transactions; an older boot sends nothing any more.
  private static final String EXPIRE =
      """
      delete from device_watermark where (device_id, boot_id) in (
        select device_id, boot_id from (
          select device_id, boot_id, counted_at,
            row_number() over (partition by device_id order by counted_at desc, sequence desc) as rank
          from device_watermark where device_id = any(?)) as ranked
        where rank > ? or counted_at < now() - interval '120 days')
      """;

  /**
   * Bounds the rows of a device that makes boots up. A device sends one batch at a time and repeats
   * it until it is answered, under the boot of which it sent last: that one is forgotten only after
   * so many others were counted meanwhile, be it of the device or parts that were kept aside and
   * are replayed, each as a boot of its own.
   */
  private static final int MAX_BOOTS = 1_000;

  private final Database database;

  WatermarkStore(Database database) {
    this.database = database;
  }

  /** One boot of a device. */
  record Boot(String deviceId, String bootId) implements Comparable<Boot> {
    static Boot of(Origin origin) {
      return new Boot(origin.deviceId(), origin.bootId());
    }

    @Override
    public int compareTo(Boot other) {
      int order = deviceId.compareTo(other.deviceId);
      return order == 0 ? bootId.compareTo(other.bootId) : order;
    }
  }

  /** The stored watermarks of the devices that sent the batches. */
  public WatermarkTracker load(Collection<TransactionBatch> batches) {
    var boots = new TreeSet<Boot>();
    for (var batch : batches) {
      var origin = batch.origin();
      if (origin != null) {
        boots.add(Boot.of(origin));
      }
    }
    var stored = new HashMap<Boot, Long>();
    if (!boots.isEmpty()) {
      database
          .list(
              LOAD,
              row -> Map.entry(new Boot(row.getString(1), row.getString(2)), row.getLong(3)),
              devices(boots),
              bootIds(boots))
          .forEach(each -> stored.put(each.getKey(), each.getValue()));
    }
    return new WatermarkTracker(stored);
  }

  /** Stores, in the running transaction, what was counted since the watermarks were loaded. */
  public void save(WatermarkTracker tracker) {
    var counted = new TreeMap<>(tracker.counted());
    if (!counted.isEmpty()) {
      var boots = counted.keySet();
      database.update(SAVE, devices(boots), bootIds(boots), SqlArray.longs(counted.values()));
    }
    if (!tracker.started().isEmpty()) {
      database.update(EXPIRE, SqlArray.texts(tracker.started()), MAX_BOOTS);
    }
  }

  private static SqlArray devices(Collection<Boot> boots) {
    return SqlArray.texts(boots.stream().map(Boot::deviceId).toList());
  }

  private static SqlArray bootIds(Collection<Boot> boots) {
    return SqlArray.texts(boots.stream().map(Boot::bootId).toList());
  }

  /** Watermarks while a chunk is counted: knows of each batch whether it is counted already. */
  static final class WatermarkTracker {

    private final Map<Boot, Long> stored;
    private final Map<Boot, Long> counted = new HashMap<>();
    private final Set<String> started = new TreeSet<>();

    WatermarkTracker(Map<Boot, Long> stored) {
      this.stored = Map.copyOf(stored);
    }

    /** False for a batch at or below the last one of its boot: it is counted already. */
    public boolean isNew(TransactionBatch batch) {
      var origin = batch.origin();
      if (origin == null) {
        return true;
      }
      var boot = Boot.of(origin);
      long last = counted.getOrDefault(boot, stored.getOrDefault(boot, 0L));
      if (origin.sequence() <= last) {
        return false;
      }
      counted.put(boot, origin.sequence());
      if (!stored.containsKey(boot)) {
        started.add(origin.deviceId());
      }
      return true;
    }

    Map<Boot, Long> counted() {
      return counted;
    }

    /** Devices of which a boot was counted for the first time, whatever the number of its batch. */
    Set<String> started() {
      return started;
    }
  }
}
