package io.gnomon.kit.outbound;

import io.gnomon.kit.connection.AddressRange;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A look at what a server answers.
 *
 * @param url https; http only at an allowed address
 * @param allowed addresses that may be called although they are not public
 * @param maxBodyBytes how much of the body is read; the rest is left
 * @param timeout for all of it: name, connection and answer
 */
public record InspectionRequest(
    URI url, List<AddressRange> allowed, int maxBodyBytes, Duration timeout) {

  public InspectionRequest {
    allowed = List.copyOf(allowed);
  }
}
