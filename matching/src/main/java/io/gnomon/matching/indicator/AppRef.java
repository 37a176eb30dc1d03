package io.gnomon.matching.indicator;

/** The cloud app that an indicator was made for. */
public record AppRef(String id, String name) {}
