package io.gnomon.console.provider;

import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls quarkus-oidc for a request; what it says comes back on the thread of the request. */
@ApplicationScoped
class ProviderService {

  private final HttpAuthenticator authenticator;
  private final ProviderConfig config;
  private final ProviderOutageRegistry outages;

  ProviderService(
      HttpAuthenticator authenticator, ProviderConfig config, ProviderOutageRegistry outages) {
    this.authenticator = authenticator;
    this.config = config;
    this.outages = outages;
  }

  /** Has it look at the cookies and parameters of the request; never fails. */
  Future<Attempt> attempt(RoutingContext context) {
    ProviderTenantResolver.choose(context);
    return run(context, authenticator.attemptAuthentication(context))
        .map(identity -> attempt(context, null))
        .otherwise(failure -> attempt(context, failure))
        .onSuccess(this::note);
  }

  /** How the browser is sent to the provider; fails where the provider does not answer. */
  Future<ChallengeData> challenge(RoutingContext context) {
    ProviderTenantResolver.choose(context);
    return run(context, authenticator.getChallenge(context)).onFailure(outages::failed);
  }

  /** It began or renewed a session by what the provider answered; the rest may be its own work. */
  private void note(Attempt attempt) {
    var failure = attempt.failure();
    if (attempt.begun().isPresent()) {
      outages.answered();
    } else if (failure != null && attempt.isAway()) {
      outages.failed(failure);
    }
  }

  private static Attempt attempt(RoutingContext context, @Nullable Throwable failure) {
    var redirect =
        failure instanceof AuthenticationRedirectException redirected
            ? Optional.of(redirected.getRedirectUri())
            : Optional.<String>empty();
    return new Attempt(ProviderTokenStore.begun(context), redirect, failure);
  }

  private <T> Future<T> run(RoutingContext context, Uni<T> action) {
    var thread = context.vertx().getOrCreateContext();
    var answer = Promise.<T>promise();
    action
        .ifNoItem()
        .after(config.timeout())
        .fail()
        .subscribe()
        .with(
            item -> thread.runOnContext(here -> answer.tryComplete(item)),
            failure -> thread.runOnContext(here -> answer.tryFail(failure)));
    return answer.future();
  }
}
