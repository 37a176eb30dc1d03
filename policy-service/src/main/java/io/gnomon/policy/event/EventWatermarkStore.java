package io.gnomon.policy.event;

import io.gnomon.kit.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Up to which sequence number the events of each boot of a device were accepted. */
@ApplicationScoped
class EventWatermarkStore {

  // The row stays locked until the transaction ends: the same batch on another connection waits,
  // and is then known.
  private static final String ADVANCE =
      """
      insert into event_watermark (device_id, boot_id, sequence, taken_at) values (?, ?, ?, ?)
      on conflict (device_id, boot_id) do update
      set sequence = excluded.sequence, taken_at = excluded.taken_at
      where event_watermark.sequence < excluded.sequence
      """;
  private static final String DELETE_OLD =
      "delete from event_watermark where device_id = ? and taken_at < ?";

  /** Longer than a device keeps events on disk; an older boot sends nothing any more. */
  private static final Duration KEPT = Duration.ofDays(120);

  private static final long FIRST = 1;

  private final Database database;

  EventWatermarkStore(Database database) {
    this.database = database;
  }

  /** True for a batch that was not accepted before. */
  boolean advance(String deviceId, UUID bootId, long sequence, Instant now) {
    var device = UUID.fromString(deviceId);
    if (sequence == FIRST) {
      database.update(DELETE_OLD, device, now.minus(KEPT));
    }
    return database.update(ADVANCE, device, bootId, sequence, now) == 1;
  }
}
