package io.gnomon.discovery.peopleadmin;

import io.gnomon.discovery.people.PersonAttributes;
import io.gnomon.discovery.people.PersonStore;
import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to hold of a person.
 *
 * @param active true unless given
 * @param groups names of all their user groups; those that are missing are added. Left as they are
 *     unless given
 */
record ChangePersonRequest(
    @NotBlank @PlainText @Size(max = 200) String displayName,
    @PlainText @Size(max = 320) @Nullable String mail,
    @PlainText @Size(max = 200) @Nullable String department,
    @Nullable Boolean active,
    @Size(max = PersonStore.MAX_GROUPS)
        @Nullable List<@NotNull @NotBlank @PlainText @Size(max = 200) String> groups) {

  PersonAttributes attributes(@Nullable String userName, @Nullable String externalId) {
    return new PersonAttributes(
        displayName.strip(),
        stripped(mail),
        stripped(department),
        !Boolean.FALSE.equals(active),
        userName,
        externalId);
  }

  @Nullable List<String> groupNames() {
    return groups == null ? null : groups.stream().map(String::strip).toList();
  }

  private static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
