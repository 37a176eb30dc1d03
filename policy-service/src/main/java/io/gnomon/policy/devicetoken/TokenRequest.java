package io.gnomon.policy.devicetoken;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A device asks for a token.
 *
 * @param assertion a JWT signed with the device's key
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record TokenRequest(@NotBlank @Size(max = 4096) String assertion) {

  /** Without the assertion, which must not show in a log. */
  @Override
  public String toString() {
    return "TokenRequest";
  }
}
