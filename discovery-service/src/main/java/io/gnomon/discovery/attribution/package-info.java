/**
 * Which app a site belongs to. Usage is kept by site and the app is a column of the site, so that a
 * change of the catalog re-attributes the past by changing sites, never usage.
 */
@NullMarked
package io.gnomon.discovery.attribution;

import org.jspecify.annotations.NullMarked;
