/**
 * Which part of a report a request is about: its apps, domains, users, IP addresses or devices, or
 * what some of them have to do with each other.
 */
@NullMarked
package io.gnomon.discovery.breakdown.selection;

import org.jspecify.annotations.NullMarked;
