/**
 * Devices as administrators see and change them, together with what other features know of them:
 * whether they are connected, and which revision of the feed they enforce.
 */
@NullMarked
package io.gnomon.policy.device.overview;

import org.jspecify.annotations.NullMarked;
