package io.gnomon.discovery.people.scim;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What of a resource is asked for (RFC 7644, 3.9). */
public class ScimAnswerRequest {

  @RestQuery
  @Parameter(description = "Attributes to answer, with commas between; schemas and id are always.")
  @Nullable String attributes;

  @RestQuery
  @Parameter(description = "Attributes to leave out, where attributes names none: members.")
  @Nullable String excludedAttributes;

  public ScimSelection selection() {
    return ScimSelection.of(attributes, excludedAttributes);
  }
}
