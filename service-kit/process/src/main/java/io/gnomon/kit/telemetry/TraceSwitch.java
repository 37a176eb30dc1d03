package io.gnomon.kit.telemetry;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/** Turns traces off where no collector is configured. */
public final class TraceSwitch implements SmallRyeConfigBuilderCustomizer {

  static final String ENDPOINT = "otel.exporter.otlp.endpoint";
  static final String DISABLED = "quarkus.otel.sdk.disabled";

  @Override
  public void configBuilder(SmallRyeConfigBuilder builder) {
    builder.withInterceptors(new Switch());
  }

  private static final class Switch implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1;

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
      if (!name.equals(DISABLED) || hasEndpoint(context)) {
        return context.proceed(name);
      }
      return ConfigValue.builder().withName(name).withValue("true").build();
    }

    private static boolean hasEndpoint(ConfigSourceInterceptorContext context) {
      var endpoint = context.proceed(ENDPOINT);
      return endpoint != null && endpoint.getValue() != null && !endpoint.getValue().isBlank();
    }
  }
}
