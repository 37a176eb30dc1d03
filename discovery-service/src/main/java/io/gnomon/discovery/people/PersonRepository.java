package io.gnomon.discovery.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** People by key. */
@ApplicationScoped
class PersonRepository implements PanacheRepositoryBase<PersonEntity, Long> {

  List<PersonEntity> findByKeys(Collection<Long> keys) {
    return keys.isEmpty() ? List.of() : list("key in ?1", keys);
  }
}
