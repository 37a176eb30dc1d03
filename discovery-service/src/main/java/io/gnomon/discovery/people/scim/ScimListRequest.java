package io.gnomon.discovery.people.scim;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for (RFC 7644, 3.4.2). */
public class ScimListRequest extends ScimAnswerRequest {

  private static final int DEFAULT_COUNT = 100;
  private static final int MAX_COUNT = 500;

  @RestQuery
  @Parameter(description = "ATTRIBUTE eq \"VALUE\"")
  @Nullable String filter;

  @RestQuery
  @Parameter(description = "Place of the first one, from 1 on.")
  @Nullable Integer startIndex;

  @RestQuery
  @Parameter(description = "At most so many, 500 at most; 0 counts only.")
  @Nullable Integer count;

  /** Null without a filter; ends the request where it is not on one of these attributes. */
  public @Nullable ScimFilterExpression filter(Set<String> attributes) {
    return ScimFilterExpression.of(filter, attributes);
  }

  public int start() {
    return startIndex == null ? 1 : Math.max(1, startIndex);
  }

  public int limit() {
    return count == null ? DEFAULT_COUNT : Math.min(MAX_COUNT, Math.max(0, count));
  }
}
