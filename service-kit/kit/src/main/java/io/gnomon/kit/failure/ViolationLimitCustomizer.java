package io.gnomon.kit.failure;

import io.quarkus.arc.Unremovable;
import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;

/** Bounds how many violations a request may have. */
@ApplicationScoped
@Unremovable
class ViolationLimitCustomizer implements ValidatorFactoryCustomizer {

  @Override
  public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
    configuration.messageInterpolator(
        new ViolationLimit(configuration.getDefaultMessageInterpolator()));
  }
}
