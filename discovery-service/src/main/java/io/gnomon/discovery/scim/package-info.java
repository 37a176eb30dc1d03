/**
 * SCIM 2.0 (RFC 7643, RFC 7644), by which identity providers keep people and user groups: what is
 * kept of them is read, everything else passed over.
 */
@NullMarked
package io.gnomon.discovery.scim;

import org.jspecify.annotations.NullMarked;
