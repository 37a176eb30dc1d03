package io.gnomon.policy.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.policy.device.Device;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.devicetoken.TokenResponse;
import org.jspecify.annotations.Nullable;

/**
 * {@code agent/enrolment} of the contracts.
 *
 * @param accessToken the first token of a new device; absent where the device was enrolled before
 * @param expiresIn seconds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EnrolmentResponse(
    String deviceId, GroupRef group, @Nullable String accessToken, @Nullable Long expiresIn) {

  static EnrolmentResponse of(Device device) {
    return new EnrolmentResponse(device.id(), device.group(), null, null);
  }

  static EnrolmentResponse of(Device device, TokenResponse token) {
    return new EnrolmentResponse(
        device.id(), device.group(), token.accessToken(), token.expiresIn());
  }

  /** Without the token, which must not show in a log. */
  @Override
  public String toString() {
    return "EnrolmentResponse[" + deviceId + "]";
  }
}
