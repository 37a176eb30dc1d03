/**
 * What policy-service publishes about settings, devices and app tags. Each process reads these
 * compacted topics whole and keeps them in memory, so that no request waits for another service.
 */
package io.gnomon.discovery.directory;
