package io.gnomon.discovery.peopleadmin;

import io.gnomon.discovery.people.PersonStore;
import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person to add.
 *
 * @param active true unless given
 * @param groups names of their user groups; those that are missing are added
 * @param aliases names of theirs; none unless given
 */
record CreatePersonRequest(
    @NotBlank @PlainText @Size(max = 200) String displayName,
    @PlainText @Size(max = 320) @Nullable String mail,
    @PlainText @Size(max = 200) @Nullable String department,
    @Nullable Boolean active,
    @Size(max = PersonStore.MAX_GROUPS)
        @Nullable List<@NotNull @NotBlank @PlainText @Size(max = 200) String> groups,
    @Size(max = PersonStore.MAX_ALIASES)
        @Nullable List<@NotNull @NotBlank @PlainText @Size(max = 320) String> aliases) {

  ChangePersonRequest content() {
    return new ChangePersonRequest(displayName, mail, department, active, groups);
  }

  List<String> aliasNames() {
    return aliases == null ? List.of() : aliases;
  }
}
