package io.gnomon.kit.request;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Leaves malformed paths to {@link RequestLineFilter}: Quarkus would answer them without a problem,
 * before any filter. Only a system property can turn that off, and it is read early.
 */
public final class OwnUriCheck implements SmallRyeConfigBuilderCustomizer {

  @Override
  public void configBuilder(SmallRyeConfigBuilder builder) {
    System.setProperty("vertx.disableURIValidation", "true");
  }
}
