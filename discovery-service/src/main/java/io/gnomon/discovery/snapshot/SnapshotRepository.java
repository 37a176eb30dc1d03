package io.gnomon.discovery.snapshot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Snapshots by data source and content. */
@ApplicationScoped
class SnapshotRepository implements PanacheRepositoryBase<SnapshotEntity, Integer> {

  Optional<SnapshotEntity> findByContentHash(byte[] hash) {
    return find("contentHash", hash).firstResultOptional();
  }
}
