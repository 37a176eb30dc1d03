package io.gnomon.policy.enrolment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gnomon.kit.request.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A request to enrol; all but the token is only claimed by the device. */
@JsonIgnoreProperties(ignoreUnknown = true)
record EnrolmentRequest(
    @NotBlank @Size(max = 200) String enrolmentToken,
    @NotBlank @PlainText @Size(max = 200) String deviceName,
    @NotBlank @PlainText @Size(max = 64) String osPlatform,
    @Nullable @PlainText @Size(max = 253) String domain,
    @NotNull @Valid DevicePublicKey publicKey) {

  /** Without the token, which must not show in a log. */
  @Override
  public String toString() {
    return "EnrolmentRequest[" + deviceName + "]";
  }
}
