package io.gnomon.discovery.peopleadmin;

import io.gnomon.discovery.people.PersonStore;
import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Names that a person has as well. */
record AddAliasesRequest(
    @NotNull @Size(min = 1, max = PersonStore.MAX_ALIASES)
        List<@NotNull @NotBlank @PlainText @Size(max = 320) String> aliases) {}
