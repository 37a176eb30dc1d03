package io.gnomon.policy.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** How far the events of each boot of a device were taken. */
@ApplicationScoped
class EventWatermarks {

  // The row stays locked until the transaction ends: the same batch on another connection waits,
  // and is then known.
  private static final String ADVANCE =
      """
      insert into event_watermark (device_id, boot_id, sequence, taken_at) values (:device, :boot, :sequence, :now)
      on conflict (device_id, boot_id) do update set sequence = excluded.sequence, taken_at = excluded.taken_at
      where event_watermark.sequence < excluded.sequence
      """;

  private static final String FORGET =
      "delete from event_watermark where device_id = :device and taken_at < :oldest";

  /** Longer than a device keeps events on disk; a boot that ended before sends nothing any more. */
  private static final Duration KEPT = Duration.ofDays(120);

  private static final long FIRST = 1;

  private final EntityManager database;

  EventWatermarks(EntityManager database) {
    this.database = database;
  }

  /** True for a batch that was not taken before. */
  boolean advance(String deviceId, UUID bootId, long sequence, Instant now) {
    var device = UUID.fromString(deviceId);
    if (sequence == FIRST) {
      database
          .createNativeQuery(FORGET)
          .setParameter("device", device)
          .setParameter("oldest", now.minus(KEPT))
          .executeUpdate();
    }
    return database
            .createNativeQuery(ADVANCE)
            .setParameter("device", device)
            .setParameter("boot", bootId)
            .setParameter("sequence", sequence)
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }
}
