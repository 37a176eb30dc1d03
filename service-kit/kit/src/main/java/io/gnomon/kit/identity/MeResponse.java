package io.gnomon.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The caller.
 *
 * @param name the name under which changes are recorded
 * @param roles what the token allows here, sorted
 * @param organisation the id of the organisation
 */
@Schema(name = "Me")
record MeResponse(
    String subject, String name, String issuer, List<String> roles, String organisation) {

  static MeResponse of(SecurityIdentity identity, String organisation) {
    var caller = Caller.of(identity);
    return new MeResponse(
        caller.subject(),
        identity.getPrincipal().getName(),
        caller.issuer(),
        identity.getRoles().stream().sorted().toList(),
        organisation);
  }
}
