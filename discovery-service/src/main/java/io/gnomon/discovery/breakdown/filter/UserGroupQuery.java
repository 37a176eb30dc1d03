package io.gnomon.discovery.breakdown.filter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Whose usage a request is about. */
public class UserGroupQuery {

  @RestQuery("userGroup")
  @Size(max = 100)
  @Parameter(
      description =
          "Ids of user groups: only what people use who belong to one of them now, under any of their"
              + " names; repeatable.")
  List<@NotNull UUID> userGroups = List.of();

  /** None: all users. */
  Set<UUID> ids() {
    return userGroups == null ? Set.of() : Set.copyOf(userGroups);
  }
}
