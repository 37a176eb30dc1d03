package io.gnomon.policy.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What the page that a blocked user sees says.
 *
 * @param contact whom to ask; absent when none was set
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BlockPage(@Nullable String contact) {}
