package io.gnomon.policy.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.matching.decision.Scope;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * Writes types that know nothing of JSON as the contracts want them: lists without content are
 * absent.
 */
@Singleton
final class IndicatorJson implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.addMixIn(Scope.class, WithoutEmptyLists.class);
  }

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private interface WithoutEmptyLists {}
}
