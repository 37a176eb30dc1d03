package io.gnomon.discovery.directory;

/** The group of a device, as policy-service named it last. */
public record DeviceGroup(String id, String name) {}
