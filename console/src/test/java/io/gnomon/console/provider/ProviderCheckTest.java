package io.gnomon.console.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProviderCheckTest {

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void anAddressThatCannotBeAskedFailsForEachWhoWantsToSignIn() {
    var check =
        new ProviderCheck(vertx, at("provider.example"), new NoTls(), new ProviderOutageRegistry());

    assertThat(check.ask().failed()).isTrue();
    assertThat(check.ask().failed()).isTrue();
  }

  private static ProviderConfig at(String url) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(ProviderConfig.class)
        .withDefaultValue("gnomon.console.provider.url", url)
        .build()
        .getConfigMapping(ProviderConfig.class);
  }

  private static final class NoTls implements TlsConfigurationRegistry {

    @Override
    public Optional<TlsConfiguration> get(String name) {
      return Optional.empty();
    }

    @Override
    public Optional<TlsConfiguration> getDefault() {
      return Optional.empty();
    }

    @Override
    public void register(String name, TlsConfiguration configuration) {}
  }
}
