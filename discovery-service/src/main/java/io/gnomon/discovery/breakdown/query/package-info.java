/**
 * Who used something: how users, IP addresses and devices are named, and what a row says of them.
 */
@NullMarked
package io.gnomon.discovery.breakdown.query;

import org.jspecify.annotations.NullMarked;
