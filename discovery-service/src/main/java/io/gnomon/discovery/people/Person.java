package io.gnomon.discovery.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of the organisation.
 *
 * @param active whether they still work here, as the identity provider says
 * @param userName as the identity provider calls them; absent where they come from none
 * @param externalId of the identity provider
 * @param groups names of their user groups
 * @param aliases how many names they have
 */
public record Person(
    String id,
    String displayName,
    @Nullable String mail,
    @Nullable String department,
    boolean active,
    @Nullable String userName,
    @Nullable String externalId,
    List<String> groups,
    long aliases) {

  /** What is known of them beside aliases and groups. */
  public PersonAttributes attributes() {
    return new PersonAttributes(displayName, mail, department, active, userName, externalId);
  }
}
