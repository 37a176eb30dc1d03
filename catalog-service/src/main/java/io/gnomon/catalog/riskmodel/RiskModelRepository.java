package io.gnomon.catalog.riskmodel;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class RiskModelRepository implements PanacheRepository<RiskModelEntity> {

  /** The version in force; 0 is the model as shipped. */
  long version() {
    return getEntityManager()
        .createQuery("select coalesce(max(version), 0) from RiskModelEntity", Long.class)
        .getSingleResult();
  }
}
