package io.gnomon.discovery.snapshot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Snapshots by data source and content. */
@ApplicationScoped
class SnapshotRepository implements PanacheRepositoryBase<SnapshotEntity, Integer> {

  Optional<SnapshotEntity> findByContentHash(byte[] hash) {
    return find("contentHash", hash).firstResultOptional();
  }

  List<SnapshotEntity> findBySources(Collection<Integer> sourceIds) {
    return sourceIds.isEmpty() ? List.of() : list("sourceId in ?1", sourceIds);
  }
}
