package io.gnomon.policy.credential;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Either a token's id or a subject. */
record RevokeCredentialRequest(
    @Nullable @Size(min = 1, max = 200) String tokenId,
    @Nullable @Size(min = 1, max = 200) String subject,
    @NotNull @Size(min = 1, max = 500) String reason) {

  @JsonIgnore
  @AssertTrue(message = "give either tokenId or subject")
  boolean isOneOfBoth() {
    return (tokenId == null) != (subject == null);
  }
}
