package io.gnomon.policy.device;

import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.policy.revocation.CredentialKind;
import io.gnomon.policy.revocation.RevocationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    /** This assertion was used before: its answer was lost. */
    REPEATED,
    /** A greater one was used before. */
    STALE,
    /** Another assertion used it before: the device is marked as cloned. */
    CLONED,
    /** The device was revoked meanwhile. */
    REVOKED
  }

  /**
   * That a device used a counter.
   *
   * @param hash of the whole assertion
   */
  public record CounterUse(UUID deviceId, long counter, String hash) {}

  /** The keys of those devices that exist. */
  @Transactional
  public Map<UUID, Key> keys(Collection<UUID> deviceIds) {
    return store.keys(deviceIds);
  }

  /**
   * Uses the counters of verified assertions of different devices, all in one transaction. Returns
   * the devices whose counter is greater than all before; {@link #advance} says what is wrong with
   * the others.
   */
  @Transactional
  public Set<UUID> advanceAll(Collection<CounterUse> uses, Instant at) {
    return Set.copyOf(store.advanceAll(uses, at));
  }

  /** Uses the counter of one verified assertion. */
  @Transactional
  public Advance advance(CounterUse use, Instant at) {
    return store.advance(use.deviceId(), use.counter(), use.hash(), at)
        ? Advance.ADVANCED
        : explain(use);
  }

  private Advance explain(CounterUse use) {
    var row = repository.lock(use.deviceId().toString()).orElseThrow();
    return switch (DeviceState.of(row.state)) {
      case REVOKED -> Advance.REVOKED;
      case CLONED -> Advance.CLONED;
      case ACTIVE -> {
        if (use.counter() != row.counter) {
          yield Advance.STALE;
        }
        yield use.hash().equals(row.assertionHash) ? Advance.REPEATED : markCloned(row);
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
