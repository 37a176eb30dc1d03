/**
 * Data sources as people see them: what comes in, when it last did, what was wrong with it, and how
 * long it is kept.
 */
package io.gnomon.discovery.sourceadmin;
