/**
 * People: who is behind the names that telemetry and logs bring, so that reports count each of them
 * once, and which user groups they belong to. Which name belongs to which person is joined when a
 * report is read.
 */
@NullMarked
package io.gnomon.discovery.people;

import org.jspecify.annotations.NullMarked;
