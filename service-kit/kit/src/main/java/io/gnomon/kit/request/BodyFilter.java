package io.gnomon.kit.request;

import io.gnomon.kit.admission.AdmittedRequest;
import io.gnomon.kit.admission.BodyReader;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.vertx.core.Promise;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.util.Set;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives resources their bodies when they have arrived: one that blocks would hold a thread
 * meanwhile. A resource that takes a stream of bytes reads it as it comes, see {@code
 * io.gnomon.kit.upload}.
 */
@Provider
@PreMatching
@Priority(BodyFilter.BEFORE_EVERYTHING)
public class BodyFilter implements ResteasyReactiveContainerRequestFilter {

  static final int BEFORE_EVERYTHING = 0;

  private static final Set<String> WITHOUT_BODY =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private static final String IDENTITY = "identity";

  private final BodyReader bodies;
  private final ResourceMethodRegistry methods;

  BodyFilter(BodyReader bodies, ResourceMethodRegistry methods) {
    this.bodies = bodies;
    this.methods = methods;
  }

  @Override
  public void filter(ResteasyReactiveContainerRequestContext request) {
    var work = (ResteasyReactiveRequestContext) request.getServerRequestContext();
    var rc = work.unwrap(RoutingContext.class);
    var worked = Promise.<Void>promise();
    AdmittedRequest.trackUntil(rc, worked.future());
    work.registerCompletionCallback(done -> worked.tryComplete());
    if (!WITHOUT_BODY.contains(request.getMethod())
        && !methods.takesStream(request.getMethod(), rc.normalizedPath())) {
      refuseCoding(request.getHeaderString(HttpHeaders.CONTENT_ENCODING));
      request.suspend();
      bodies.read(rc).onSuccess(body -> resume(request, body)).onFailure(request::resume);
    }
  }

  /** Where a body may be compressed, its resource takes a stream. */
  private static void refuseCoding(@Nullable String coding) {
    if (coding != null && !coding.strip().equalsIgnoreCase(IDENTITY)) {
      throw new ProblemException(
          StandardProblem.UNSUPPORTED_MEDIA_TYPE,
          "Content-Encoding is not taken here: send the body uncompressed.");
    }
  }

  private static void resume(ResteasyReactiveContainerRequestContext request, byte[] body) {
    request.setEntityStream(new ByteArrayInputStream(body));
    request.resume();
  }
}
