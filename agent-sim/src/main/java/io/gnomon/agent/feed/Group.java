package io.gnomon.agent.feed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A device group. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Group(String id, String name) {}
