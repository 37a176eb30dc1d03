package io.gnomon.discovery.usagecache;

import io.gnomon.discovery.usage.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant.
 *
 * @param appId only who used that app; null: all
 */
public record ActorSelection(Actor actor, @Nullable String appId) {}
