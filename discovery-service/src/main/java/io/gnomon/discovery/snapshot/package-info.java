/**
 * Uploaded log files: recognised by content, and counted in one transaction as a source of their
 * own. Nothing of a refused file stays.
 */
package io.gnomon.discovery.snapshot;
