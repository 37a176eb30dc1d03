package io.gnomon.policy.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.matching.indicator.Scope;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes scopes as the contracts define them: an empty list is absent. */
@ApplicationScoped
class IndicatorJsonCustomizer implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.addMixIn(Scope.class, WithoutEmptyLists.class);
  }

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private interface WithoutEmptyLists {}
}
