package io.gnomon.policy.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class ScopedProfileRepository implements PanacheRepository<ScopedProfileEntity> {

  /** A number that no other lock of this database has. */
  private static final long LOCK = 0x70726f66696c65L;

  /** Empty as well where the text cannot be an id. */
  Optional<ScopedProfileEntity> find(String id) {
    return id.matches("[1-9][0-9]{0,17}") ? findByIdOptional(Long.valueOf(id)) : Optional.empty();
  }

  List<ScopedProfileEntity> after(long id, int limit) {
    return find("id > ?1 order by id", id).page(0, limit).list();
  }

  boolean isTaken(String name, long exceptId) {
    return count("lower(name) = lower(?1) and id <> ?2", name, exceptId) > 0;
  }

  List<ScopedProfileEntity> naming(String group) {
    return list("array_position(groups, ?1) > 0 order by id", group);
  }

  /**
   * Until the transaction ends, no other one creates, changes or deletes profiles. Call it before
   * groups and the feed are locked.
   */
  void lockForChange() {
    getEntityManager()
        .createNativeQuery("select 1 from (select pg_advisory_xact_lock(:lock)) as locked")
        .setParameter("lock", LOCK)
        .getSingleResult();
  }
}
