package io.gnomon.discovery.snapshot;

import com.google.common.collect.Lists;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Snapshots by data source and content. */
@ApplicationScoped
class SnapshotRepository implements PanacheRepositoryBase<SnapshotEntity, Integer> {

  /** Each is a parameter of the statement, of which PostgreSQL takes 65,535. */
  private static final int MAX_PARAMETERS = 1_000;

  Optional<SnapshotEntity> findByContentHash(byte[] hash) {
    return find("contentHash", hash).firstResultOptional();
  }

  List<SnapshotEntity> findBySources(Collection<Integer> sourceIds) {
    return Lists.partition(List.copyOf(sourceIds), MAX_PARAMETERS).stream()
        .flatMap(some -> list("sourceId in ?1", some).stream())
        .toList();
  }
}
