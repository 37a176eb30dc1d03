/**
 * How reports are split: by apps, uncatalogued domains, users, IP addresses and devices, and the
 * cross-products of apps with who used them.
 */
@NullMarked
package io.gnomon.discovery.breakdown;

import org.jspecify.annotations.NullMarked;
