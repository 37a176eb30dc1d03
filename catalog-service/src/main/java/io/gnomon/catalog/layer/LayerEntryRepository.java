package io.gnomon.catalog.layer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class LayerEntryRepository implements PanacheRepositoryBase<LayerEntryEntity, LayerEntryKey> {

  /** Of one source by app id, behind that id. */
  List<LayerEntryEntity> after(String source, String appId, int limit) {
    return find("source = ?1 and appId > ?2", Sort.by("appId"), source, appId)
        .page(0, limit)
        .list();
  }
}
