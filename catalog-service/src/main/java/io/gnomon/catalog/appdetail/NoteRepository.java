package io.gnomon.catalog.appdetail;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class NoteRepository implements PanacheRepository<NoteEntity> {

  /** Newest first, the first ones behind that id. */
  List<NoteEntity> before(String appId, long id, int limit) {
    return find("appId = ?1 and id < ?2", Sort.descending("id"), appId, id).page(0, limit).list();
  }

  Optional<NoteEntity> ofApp(String appId, long id) {
    return find("appId = ?1 and id = ?2", appId, id).firstResultOptional();
  }
}
