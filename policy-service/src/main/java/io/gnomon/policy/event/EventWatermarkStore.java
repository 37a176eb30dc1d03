package io.gnomon.policy.event;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Up to which sequence number the events of each boot of a device were accepted. */
@ApplicationScoped
class EventWatermarkStore {

  // The rows stay locked until the transaction ends: the same batch on another connection waits,
  // and is then known. Everybody locks in the same order, so that there is no deadlock.
  private static final String ADVANCE =
      """
      insert into event_watermark (device_id, boot_id, sequence, taken_at)
      select device_id, boot_id, sequence, ?
      from unnest(?, ?, ?) as sent (device_id, boot_id, sequence) order by device_id, boot_id
      on conflict (device_id, boot_id) do update
      set sequence = excluded.sequence, taken_at = excluded.taken_at
      where event_watermark.sequence < excluded.sequence
      returning device_id, boot_id
      """;
  private static final String DELETE_OLD =
      "delete from event_watermark where device_id = any(?) and taken_at < ?";

  /** Longer than a device keeps events on disk; an older boot sends nothing any more. */
  private static final Duration KEPT = Duration.ofDays(120);

  private static final long FIRST = 1;

  private final Database database;

  EventWatermarkStore(Database database) {
    this.database = database;
  }

  private record Boot(UUID deviceId, UUID bootId) {

    static Boot of(DeviceEvents events) {
      return new Boot(UUID.fromString(events.deviceId()), events.batch().bootId());
    }
  }

  /** Those batches that were not accepted before; of equal ones the first. */
  List<DeviceEvents> advance(List<DeviceEvents> batches, Instant now) {
    deleteOld(batches, now);
    var accepted = new ArrayList<DeviceEvents>();
    var waiting = new ArrayList<>(batches);
    waiting.sort(Comparator.comparingLong(each -> each.batch().sequence()));
    while (!waiting.isEmpty()) {
      // A statement changes a row once: more of a boot have to wait for the next.
      var round = new LinkedHashMap<Boot, DeviceEvents>();
      waiting.removeIf(each -> round.putIfAbsent(Boot.of(each), each) == null);
      accepted.addAll(advance(round, now));
    }
    return accepted;
  }

  private List<DeviceEvents> advance(Map<Boot, DeviceEvents> round, Instant now) {
    return database
        .list(
            ADVANCE,
            row -> new Boot(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
            now,
            SqlArray.uuids(round.keySet().stream().map(Boot::deviceId).toList()),
            SqlArray.uuids(round.keySet().stream().map(Boot::bootId).toList()),
            SqlArray.longs(round.values().stream().map(each -> each.batch().sequence()).toList()))
        .stream()
        .map(round::get)
        .toList();
  }

  private void deleteOld(Collection<DeviceEvents> batches, Instant now) {
    var reborn =
        batches.stream()
            .filter(each -> each.batch().sequence() == FIRST)
            .map(each -> UUID.fromString(each.deviceId()))
            .toList();
    if (!reborn.isEmpty()) {
      database.update(DELETE_OLD, SqlArray.uuids(reborn), now.minus(KEPT));
    }
  }
}
