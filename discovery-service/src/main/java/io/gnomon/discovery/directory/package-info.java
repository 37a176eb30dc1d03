/**
 * What policy-service publishes about settings, devices and app tags, as small tables in memory:
 * each process reads the compacted topics whole, so that no request waits for another service.
 */
@NullMarked
package io.gnomon.discovery.directory;

import org.jspecify.annotations.NullMarked;
