package io.gnomon.agent.api;

import io.gnomon.agent.fleet.AgentConfig;
import io.gnomon.agent.transport.ServerClock;
import io.gnomon.agent.transport.ServiceClient;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** What policy-service says of the tokens of those who steer this simulator. */
@ApplicationScoped
@Startup // So that its metrics exist from the start.
class TokenStatusService {

  private static final int MAX_TOKENS = 10_000;

  private final boolean checks;
  private final ServiceClient policy;
  private final TokenStatusCache statuses;

  TokenStatusService(
      Vertx vertx,
      AgentConfig config,
      Clock clock,
      TlsConfigurationRegistry tls,
      MeterRegistry meters) {
    var trusted = tls.getDefault().map(TlsConfiguration::getTrustStoreOptions).orElse(null);
    var service =
        config.service(config.policyUrl(), trusted).withTimeout(config.tokenCheckTimeout());
    this.checks = config.checkTokens();
    this.policy = new ServiceClient(vertx, service, new ServerClock(clock));
    this.statuses = new TokenStatusCache(policy, config.tokenCheckInterval(), MAX_TOKENS);
    Gauge.builder("gnomon.agent.tokens.known", statuses, TokenStatusCache::size)
        .description("Tokens for which policy-service has answered")
        .register(meters);
  }

  /** What holds for a token whose signature is good. */
  Uni<TokenStatus> find(String token) {
    if (!checks) {
      return Uni.createFrom().item(TokenStatus.VALID);
    }
    var context = Vertx.currentContext();
    // A copy, so that a caller that cancels it does not cancel it for others.
    var found = Uni.createFrom().completionStage(() -> statuses.find(token).copy());
    // The look-up may have begun on another event loop.
    return context == null
        ? found
        : found.emitOn(work -> context.runOnContext(ignored -> work.run()));
  }

  @PreDestroy
  void close() {
    policy.close();
  }
}
