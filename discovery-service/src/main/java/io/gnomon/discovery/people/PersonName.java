package io.gnomon.discovery.people;

/** What a report calls a person. */
public record PersonName(String id, String displayName) {}
