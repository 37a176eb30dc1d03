package io.gnomon.policy.event;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Up to which sequence number the events of each boot of a device were accepted. */
@ApplicationScoped
class EventWatermarkStore {

  // The rows stay locked until the transaction ends: the same batch on another connection waits,
  // and is then known. All transactions lock in the same order, so that there is no deadlock.
  private static final String ADVANCE =
      """
      insert into event_watermark (device_id, boot_id, sequence, taken_at)
      select device_id, boot_id, sequence, ?
      from unnest(?, ?, ?) as sent (device_id, boot_id, sequence) order by device_id, boot_id
      on conflict (device_id, boot_id) do update
      set sequence = excluded.sequence, taken_at = excluded.taken_at
      where event_watermark.sequence < excluded.sequence
      returning device_id, boot_id, not exists (
        select 1 from event_watermark as before
        where before.device_id = event_watermark.device_id
          and before.boot_id = event_watermark.boot_id)
      """;

  // Skips locked rows, since their holders may wait for what this transaction holds.
  private static final String DELETE_OLD =
      """
      with ranked as (
        select device_id, boot_id, taken_at,
          row_number() over (partition by device_id order by taken_at desc, sequence desc) as rank
        from event_watermark where device_id = any(?)),
      old as (
        select device_id, boot_id from event_watermark join ranked using (device_id, boot_id)
        where ranked.rank > ? or ranked.taken_at < ? for update of event_watermark skip locked)
      delete from event_watermark using old
      where event_watermark.device_id = old.device_id and event_watermark.boot_id = old.boot_id
      """;

  /** Longer than a device keeps events on disk; an older boot sends nothing any more. */
  private static final Duration KEPT = Duration.ofDays(120);

  /**
   * Bounds the rows of a device that makes boots up. A device sends one batch at a time and repeats
   * it until it is answered, under the boot of which it sent last: that one is forgotten only after
   * so many other boots reported meanwhile.
   */
  private static final int MAX_BOOTS = 100;

  private final Database database;

  EventWatermarkStore(Database database) {
    this.database = database;
  }

  private record Boot(UUID deviceId, UUID bootId) {

    static Boot of(DeviceEvents events) {
      return new Boot(UUID.fromString(events.deviceId()), events.batch().bootId());
    }
  }

  /** The boot's first batch has none before it, whatever its number. */
  private record Advanced(Boot boot, boolean first) {}

  /** Those batches that were not accepted before; of equal ones the first. */
  List<DeviceEvents> advance(List<DeviceEvents> batches, Instant now) {
    var accepted = new ArrayList<DeviceEvents>();
    var started = new HashSet<UUID>();
    var waiting = new ArrayList<>(batches);
    waiting.sort(Comparator.comparingLong(each -> each.batch().sequence()));
    while (!waiting.isEmpty()) {
      // A statement changes a row once: more of a boot have to wait for the next.
      var round = new LinkedHashMap<Boot, DeviceEvents>();
      waiting.removeIf(each -> round.putIfAbsent(Boot.of(each), each) == null);
      for (var each : advance(round, now)) {
        accepted.add(round.get(each.boot()));
        if (each.first()) {
          started.add(each.boot().deviceId());
        }
      }
    }
    deleteOld(started, now);
    return accepted;
  }

  private List<Advanced> advance(Map<Boot, DeviceEvents> round, Instant now) {
    return database.list(
        ADVANCE,
        row ->
            new Advanced(
                new Boot(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                row.getBoolean(3)),
        now,
        SqlArray.uuids(round.keySet().stream().map(Boot::deviceId).toList()),
        SqlArray.uuids(round.keySet().stream().map(Boot::bootId).toList()),
        SqlArray.longs(round.values().stream().map(each -> each.batch().sequence()).toList()));
  }

  private void deleteOld(Set<UUID> started, Instant now) {
    if (!started.isEmpty()) {
      database.update(DELETE_OLD, SqlArray.uuids(started), MAX_BOOTS, now.minus(KEPT));
    }
  }
}
