/**
 * What is asked of days in memory, and what the answers are: apps, domains and sites with what they
 * add up to, and the parts of a division.
 */
@NullMarked
package io.gnomon.discovery.usagecache.part;

import org.jspecify.annotations.NullMarked;
