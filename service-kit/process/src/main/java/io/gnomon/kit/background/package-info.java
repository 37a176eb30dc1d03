/**
 * What runs beside the requests: every thread and timer of a service is a task of here, which has a
 * name, goes on after a failure, and is seen by liveness and metrics.
 */
@NullMarked
package io.gnomon.kit.background;

import org.jspecify.annotations.NullMarked;
