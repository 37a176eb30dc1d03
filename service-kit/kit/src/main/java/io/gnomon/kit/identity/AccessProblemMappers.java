package io.gnomon.kit.identity;

import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.StandardProblem;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers callers of resources whose token or role is not accepted. */
public class AccessProblemMappers {

  @ServerExceptionMapper
  public Response badToken(AuthenticationFailedException e) {
    return AccessProblem.BAD_TOKEN.response();
  }

  @ServerExceptionMapper
  public Response noToken(UnauthorizedException e) {
    return AccessProblem.NO_TOKEN.response();
  }

  @ServerExceptionMapper
  public Response noProvider(OIDCException e) {
    return AccessProblem.NO_PROVIDER.response();
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException e) {
    return AccessProblem.FORBIDDEN.response();
  }
}

/** The answers to callers without a valid token, or without the role that a route asks for. */
enum AccessProblem {
  NO_TOKEN(
      StandardProblem.UNAUTHENTICATED,
      "Send a bearer token in the Authorization header.",
      "Bearer"),
  BAD_TOKEN(
      StandardProblem.UNAUTHENTICATED,
      "The token is expired, revoked, lives too long, or is not from an issuer that is trusted here.",
      "Bearer error=\"invalid_token\""),
  NO_PROVIDER(
      StandardProblem.UNAVAILABLE,
      "The identity provider cannot be reached; try again later.",
      "Bearer"),
  FORBIDDEN(
      StandardProblem.FORBIDDEN,
      "The token is valid but carries no role that allows this.",
      "Bearer error=\"insufficient_scope\"");

  private final Problem problem;
  private final String challenge;

  AccessProblem(StandardProblem type, String detail, String challenge) {
    this.problem = Problem.of(type, detail);
    this.challenge = challenge;
  }

  Response response() {
    return Response.status(problem.status())
        .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
        .type(Problem.MEDIA_TYPE)
        .entity(problem)
        .build();
  }

  void send(RoutingContext rc) {
    if (!rc.response().ended()) {
      problem.send(rc.response().putHeader(HttpHeaders.WWW_AUTHENTICATE, challenge));
    }
  }
}
