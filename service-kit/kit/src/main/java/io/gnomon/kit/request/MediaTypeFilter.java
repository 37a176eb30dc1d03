package io.gnomon.kit.request;

import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses texts that are not JSON, except where a method says what it takes, or takes bytes. They
 * would else be handed to whatever constructor takes a text.
 */
public class MediaTypeFilter {

  private static final String PLAIN_TEXT = "text/";

  private final Map<Method, Boolean> saysWhatItTakes = new ConcurrentHashMap<>();

  /**
   * Takes a client that accepts problems for one that accepts JSON. A generated client names the
   * types that a document gives for the answers: where a success has no body, those of the problems
   * alone, and no method would fit it.
   */
  @ServerRequestFilter(preMatching = true)
  public void accept(ContainerRequestContext request) {
    var accepted = request.getHeaderString(HttpHeaders.ACCEPT);
    if (accepted != null && accepted.contains(Problem.MEDIA_TYPE)) {
      request
          .getHeaders()
          .putSingle(HttpHeaders.ACCEPT, accepted + ", " + MediaType.APPLICATION_JSON);
    }
  }

  @ServerRequestFilter
  public void check(ResourceInfo resource, ContainerRequestContext request) {
    var type = request.getHeaderString("Content-Type");
    if (type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith(PLAIN_TEXT)) {
      return;
    }
    var method = resource.getResourceMethod();
    if (method != null && !saysWhatItTakes.computeIfAbsent(method, MediaTypeFilter::saysSo)) {
      throw new ProblemException(
          StandardProblem.UNSUPPORTED_MEDIA_TYPE, "A body is " + MediaType.APPLICATION_JSON);
    }
  }

  private static boolean saysSo(Method method) {
    return method.isAnnotationPresent(Consumes.class)
        || method.getDeclaringClass().isAnnotationPresent(Consumes.class)
        || Arrays.asList(method.getParameterTypes()).contains(InputStream.class);
  }
}
