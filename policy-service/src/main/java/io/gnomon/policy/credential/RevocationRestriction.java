package io.gnomon.policy.credential;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which revocations to list; what is absent is no restriction. */
class RevocationRestriction {

  @RestQuery @Nullable CredentialKind kind;

  /** The id of a device or of a token, or a subject. */
  @RestQuery
  @PlainText
  @Size(min = 1, max = 320)
  @Nullable String credential;
}
