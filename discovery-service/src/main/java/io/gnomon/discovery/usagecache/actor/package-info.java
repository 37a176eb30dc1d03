/**
 * What users, IP addresses and devices add up to on a range of days, kept for as long as nothing of
 * it changes: where only the last days changed, only these are added up again.
 */
@NullMarked
package io.gnomon.discovery.usagecache.actor;

import org.jspecify.annotations.NullMarked;
