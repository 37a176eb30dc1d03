package io.gnomon.discovery.datasource;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.Session;

/** Data sources by id and name. */
@ApplicationScoped
class DataSourceRepository implements PanacheRepositoryBase<DataSourceEntity, Integer> {

  Optional<DataSourceEntity> findByName(String name) {
    return find("name", name).firstResultOptional();
  }

  /** Before the row is stored, since the name of a snapshot contains it. */
  int nextId() {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery("select nextval('data_source_id_seq')::int", Integer.class)
        .getSingleResult();
  }
}
