package io.gnomon.kit.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which roles an issuer may grant to tokens for an audience. */
public record RoleGrants(Collection<IdentityConfig.Grant> grants) {

  public static RoleGrants of(IdentityConfig config) {
    return new RoleGrants(List.copyOf(config.grants().values()));
  }

  /** What that issuer may grant to a token for these audiences. */
  public Set<String> grantable(String issuer, Set<String> audience) {
    return grants.stream()
        .filter(grant -> grant.iss().equals(issuer))
        .filter(grant -> audience.contains(grant.aud()))
        .flatMap(grant -> grant.roles().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
