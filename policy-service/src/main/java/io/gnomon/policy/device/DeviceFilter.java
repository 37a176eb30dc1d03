package io.gnomon.policy.device;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which devices to list; what is absent is no restriction. */
class DeviceFilter {

  @RestQuery
  @PlainText
  @Size(max = 200)
  @Parameter(description = "A part of the name; letter case does not count.")
  @Nullable String q;

  @RestQuery
  @PlainText
  @Size(max = 200)
  @Parameter(description = "The whole name; letter case does not count.")
  @Nullable String name;

  @RestQuery
  @Pattern(regexp = "[0-9]{1,18}", message = "must be the id of a device group")
  @Parameter(description = "The id of a device group.")
  @Nullable String group;

  @RestQuery
  @Min(1)
  @Parameter(description = "A revision of the feed: active devices that do not enforce it yet.")
  @Nullable Long behindRevision;

  /** What is asked of those that lag behind a revision; empty where others are wanted, too. */
  Optional<LagQuery> lag() {
    return Optional.ofNullable(behindRevision)
        .map(revision -> new LagQuery(revision, q, name, group));
  }
}
