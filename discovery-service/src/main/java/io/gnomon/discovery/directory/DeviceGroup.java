package io.gnomon.discovery.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** The group of a device, as policy-service named it last. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DeviceGroup(String id, String name) {}
