/**
 * Who used something: users, IP addresses and devices, their names, and the ids that stand for them
 * in usage.
 */
@NullMarked
package io.gnomon.discovery.usage.actor;

import org.jspecify.annotations.NullMarked;
