package io.gnomon.discovery.usagecache;

import io.gnomon.discovery.usage.Actor;
import java.util.Set;

/** Whose apps are counted, and which apps count. */
record ActorApps(Actor actor, Set<String> apps) {}
