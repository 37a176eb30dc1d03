/**
 * Controls simulated devices and shows their state: they enrol by department, work at some pace or
 * through days in minutes, and get faults on request.
 */
@NullMarked
package io.gnomon.local.fleet;

import org.jspecify.annotations.NullMarked;
