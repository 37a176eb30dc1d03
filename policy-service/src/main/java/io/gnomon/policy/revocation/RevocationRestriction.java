package io.gnomon.policy.revocation;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which revocations to list; what is absent is no restriction. */
class RevocationRestriction {

  @RestQuery
  @Parameter(description = "Revocations of that kind of credential.")
  @Nullable CredentialKind kind;

  @RestQuery
  @PlainText
  @Size(min = 1, max = 320)
  @Parameter(description = "The id of a device or of a token, or a subject.")
  @Nullable String credential;
}
