package io.gnomon.kit.identity;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
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
