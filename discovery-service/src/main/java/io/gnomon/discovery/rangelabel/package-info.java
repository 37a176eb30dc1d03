/**
 * What people call ranges of IP addresses: a site, a network. Owns the table {@code
 * ip_range_label}.
 */
@NullMarked
package io.gnomon.discovery.rangelabel;

import org.jspecify.annotations.NullMarked;
