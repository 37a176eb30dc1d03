/**
 * Vendors: the companies that run apps, how they are spelled, and what holds for the apps of one.
 */
@NullMarked
package io.gnomon.catalog.vendor;

import org.jspecify.annotations.NullMarked;
