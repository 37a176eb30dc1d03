package io.gnomon.policy.apptag;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class AppTagRepository implements PanacheRepositoryBase<AppTagEntity, String> {

  List<AppTagEntity> after(String appId, int limit) {
    return find("appId > ?1 order by appId", appId).page(0, limit).list();
  }

  List<AppTagEntity> ofApps(Collection<String> appIds) {
    return list("appId in ?1 order by appId", appIds);
  }

  List<AppTagEntity> withProfile(String profileId) {
    return list("profileId = ?1 order by appId", Long.valueOf(profileId));
  }
}
