/**
 * Simulated devices as people steer and watch them from a terminal: enrolled by department, at work
 * at some pace or through days in minutes, in trouble on request.
 */
@NullMarked
package io.gnomon.local.fleet;

import org.jspecify.annotations.NullMarked;
