package io.gnomon.policy.credential;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What is revoked. */
public enum CredentialKind {
  /** A device: all its tokens. */
  @JsonProperty("device")
  DEVICE,
  /** A person or program: all its tokens. */
  @JsonProperty("subject")
  SUBJECT,
  /** One token, by its {@code jti}. */
  @JsonProperty("token")
  TOKEN;

  /** As in messages, answers and the database. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
