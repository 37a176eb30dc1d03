package io.gnomon.policy.revocation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Either a token's id or a subject. */
record RevokeCredentialRequest(
    @Nullable @PlainText @Size(min = 1, max = 320) String tokenId,
    @Nullable @PlainText @Size(min = 1, max = 320) String subject,
    @NotBlank @PlainText @Size(max = 500) String reason) {

  @JsonIgnore
  @AssertTrue(message = "give either tokenId or subject")
  boolean isOneOfBoth() {
    return (tokenId == null) != (subject == null);
  }

  CredentialKind kind() {
    return tokenId == null ? CredentialKind.SUBJECT : CredentialKind.TOKEN;
  }

  String credential() {
    return String.valueOf(tokenId == null ? subject : tokenId);
  }
}
