/**
 * The SCIM protocol as such (RFC 7643, RFC 7644): bodies, filters, patches, selections of
 * attributes and errors.
 */
@NullMarked
package io.gnomon.discovery.people.scim.protocol;

import org.jspecify.annotations.NullMarked;
