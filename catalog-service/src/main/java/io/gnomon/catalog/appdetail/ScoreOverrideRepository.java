package io.gnomon.catalog.appdetail;

import io.gnomon.catalog.riskmodel.OverriddenScores;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ScoreOverrideRepository
    implements PanacheRepositoryBase<ScoreOverrideEntity, String>, OverriddenScores {

  Optional<ScoreOverrideEntity> ofApp(String appId) {
    return findByIdOptional(appId);
  }

  /** By app, the first ones behind that one. */
  List<ScoreOverrideEntity> after(String appId, int limit) {
    return find("appId > ?1", Sort.by("appId"), appId).page(0, limit).list();
  }

  @Override
  public Map<String, BigDecimal> all() {
    return listAll().stream().collect(Collectors.toMap(each -> each.appId, each -> each.score));
  }

  @Override
  public @Nullable BigDecimal of(String appId) {
    return ofApp(appId).map(each -> each.score).orElse(null);
  }
}
