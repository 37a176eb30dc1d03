package io.gnomon.catalog.layer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class LayerEntryRepository implements PanacheRepositoryBase<LayerEntryEntity, LayerEntryKey> {

  /** The next entries of one source in the order of app ids, behind that id. */
  List<LayerEntryEntity> after(String source, String appId, int limit) {
    return find("source = ?1 and appId > ?2", Sort.by("appId"), source, appId)
        .page(0, limit)
        .list();
  }
}
