package io.gnomon.discovery.peopleadmin;

import io.gnomon.discovery.people.PersonFilter;
import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which people a list is about. */
public class PersonQuery {

  @RestQuery
  @PlainText
  @Size(max = 200)
  @Parameter(
      description = "A part of the name, mail address, department or an alias, whatever the case.")
  @Nullable String q;

  @RestQuery
  @PlainText
  @Size(max = 200)
  @Parameter(description = "The name of a user group, whatever the case.")
  @Nullable String group;

  PersonFilter filter() {
    return new PersonFilter(
        q == null || q.isBlank() ? null : q.strip().toLowerCase(Locale.ROOT), group);
  }
}
