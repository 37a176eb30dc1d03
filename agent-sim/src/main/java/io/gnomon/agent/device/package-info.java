/**
 * What a device does by itself: enrol, keep a token, follow the feed, enforce, acknowledge, and
 * send what it has to tell. A device is state; the workers of this package serve all devices, on
 * one event loop.
 */
@NullMarked
package io.gnomon.agent.device;

import org.jspecify.annotations.NullMarked;
