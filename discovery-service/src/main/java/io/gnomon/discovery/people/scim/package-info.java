/**
 * SCIM 2.0 (RFC 7643, RFC 7644), by which identity providers keep people and user groups.
 * Attributes that Gnomon does not keep are ignored.
 */
package io.gnomon.discovery.people.scim;
