package io.gnomon.discovery.people;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a person beside aliases and groups.
 *
 * @param userName null where no identity provider names them
 */
public record PersonAttributes(
    String displayName,
    @Nullable String mail,
    @Nullable String department,
    boolean active,
    @Nullable String userName,
    @Nullable String externalId) {}
