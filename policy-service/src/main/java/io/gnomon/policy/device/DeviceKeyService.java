package io.gnomon.policy.device;

import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.policy.credential.CredentialKind;
import io.gnomon.policy.credential.RevocationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The keys of devices and how far each has counted its assertions. */
@ApplicationScoped
public class DeviceKeyService {

  private final DeviceStore store;
  private final DeviceRepository repository;
  private final DevicePublisher publisher;
  private final RevocationService revocations;

  DeviceKeyService(
      DeviceStore store,
      DeviceRepository repository,
      DevicePublisher publisher,
      RevocationService revocations) {
    this.store = store;
    this.repository = repository;
    this.publisher = publisher;
    this.revocations = revocations;
  }

  /**
   * A device's key.
   *
   * @param publicKey as JWK
   */
  public record Key(String publicKey, DeviceState state) {}

  /** The result of using a counter. */
  public enum Advance {
    /** It is greater than all before. */
    ADVANCED,
    /** The same assertion was used before: its answer was lost. */
    REPEATED,
    /** A greater one was used before. */
    STALE,
    /** Another assertion used it before: the device is marked as cloned. */
    CLONED,
    /** The device was revoked meanwhile. */
    REVOKED
  }

  /** The key of that device; empty where there is no such device. */
  @Transactional
  public Optional<Key> find(String deviceId) {
    return DeviceId.parse(deviceId).flatMap(store::key);
  }

  /**
   * Uses the counter of a verified assertion.
   *
   * @param hash of the whole assertion
   */
  @Transactional
  public Advance advance(String deviceId, long counter, String hash, Instant at) {
    return store.advance(UUID.fromString(deviceId), counter, hash, at)
        ? Advance.ADVANCED
        : explain(deviceId, counter, hash);
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
    var entry =
        new AuditEntry(
            AuditEntry.GNOMON, "device.cloned", id, reason, DeviceState.ACTIVE, DeviceState.CLONED);
    publisher.publish(List.of(row), List.of(entry));
    revocations.revoke(id, CredentialKind.DEVICE, reason, AuditEntry.GNOMON);
    return Advance.CLONED;
  }
}
