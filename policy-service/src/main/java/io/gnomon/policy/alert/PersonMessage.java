package io.gnomon.policy.alert;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * The part of {@code discovery/person.v1} that is needed here.
 *
 * @param aliases canonical names, sorted
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PersonMessage(List<String> aliases) {}
