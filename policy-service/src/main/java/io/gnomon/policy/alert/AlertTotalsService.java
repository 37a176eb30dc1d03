package io.gnomon.policy.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Adds up alerts. */
@ApplicationScoped
class AlertTotalsService {

  private final AlertRepository repository;

  AlertTotalsService(AlertRepository repository) {
    this.repository = repository;
  }

  @Transactional
  AlertTotalsResponse totals(AlertFilter filter) {
    return AlertTotalsResponse.of(repository.totals(filter));
  }
}
