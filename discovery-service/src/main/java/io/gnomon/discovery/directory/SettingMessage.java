package io.gnomon.discovery.directory;

import io.gnomon.kit.topic.Versioned;

/** The part of {@code policy/setting.v1} that is needed here. */
record SettingMessage(String name, String value, long epoch, long revision) implements Versioned {}
