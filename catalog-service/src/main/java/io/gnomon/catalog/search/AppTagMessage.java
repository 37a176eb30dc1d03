package io.gnomon.catalog.search;

import io.gnomon.kit.topic.Versioned;

/** The part of {@code policy/app-tag.v1} that is needed here. */
record AppTagMessage(String appId, String tag, long epoch, long revision) implements Versioned {}
