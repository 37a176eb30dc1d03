package io.gnomon.policy.device;

import io.gnomon.policy.audit.AuditEntry;
import io.gnomon.policy.audit.AuditLog;
import io.gnomon.policy.credential.CredentialKind;
import io.gnomon.policy.credential.CredentialRevocations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The keys of devices and how far each has counted its assertions. */
@ApplicationScoped
public class DeviceKeys {

  private static final String ADVANCE =
      """
      update device set counter = :counter, assertion_hash = :hash, last_seen_at = :at
      where id = :id and state = 'active' and counter < :counter
      """;

  private final EntityManager database;
  private final DeviceRepository repository;
  private final DevicePublisher publisher;
  private final CredentialRevocations credentials;
  private final AuditLog audit;

  DeviceKeys(
      EntityManager database,
      DeviceRepository repository,
      DevicePublisher publisher,
      CredentialRevocations credentials,
      AuditLog audit) {
    this.database = database;
    this.repository = repository;
    this.publisher = publisher;
    this.credentials = credentials;
    this.audit = audit;
  }

  /**
   * A device's key.
   *
   * @param publicKey as JWK
   */
  public record Key(String publicKey, DeviceState state) {}

  /** What became of a counter. */
  public enum Advance {
    /** It is the greatest so far. */
    ADVANCED,
    /** The same assertion came before: its answer was lost. */
    REPEATED,
    /** A greater one came before. */
    STALE,
    /** Another assertion came with it before: the device is marked as cloned. */
    CLONED,
    /** The device was revoked meanwhile. */
    REVOKED
  }

  /** The key of that device; empty where there is no such device. */
  @Transactional
  public Optional<Key> find(String deviceId) {
    return repository.find(deviceId).map(row -> new Key(row.publicKey, DeviceState.of(row.state)));
  }

  /**
   * Takes a counter from a verified assertion.
   *
   * @param hash of the whole assertion
   */
  @Transactional
  public Advance advance(String deviceId, long counter, String hash, Instant at) {
    var advanced =
        database
            .createNativeQuery(ADVANCE)
            .setParameter("counter", counter)
            .setParameter("hash", hash)
            .setParameter("at", at)
            .setParameter("id", UUID.fromString(deviceId))
            .executeUpdate();
    return advanced == 1 ? Advance.ADVANCED : explain(deviceId, counter, hash);
  }

  private Advance explain(String deviceId, long counter, String hash) {
    var row = repository.lock(deviceId).orElseThrow();
    return switch (DeviceState.of(row.state)) {
      case REVOKED -> Advance.REVOKED;
      case CLONED -> Advance.CLONED;
      case ACTIVE -> {
        if (counter != row.counter) {
          yield Advance.STALE;
        }
        yield hash.equals(row.assertionHash) ? Advance.REPEATED : markCloned(row);
      }
    };
  }

  private Advance markCloned(DeviceEntity row) {
    var id = row.id.toString();
    var reason = "two assertions with counter " + row.counter;
    row.state = DeviceState.CLONED.text();
    row.revision++;
    audit.record(
        new AuditEntry(
            AuditEntry.GNOMON,
            "device.cloned",
            id,
            reason,
            DeviceState.ACTIVE,
            DeviceState.CLONED));
    publisher.publish(List.of(row));
    credentials.revoke(id, CredentialKind.DEVICE, reason, AuditEntry.GNOMON);
    return Advance.CLONED;
  }
}
