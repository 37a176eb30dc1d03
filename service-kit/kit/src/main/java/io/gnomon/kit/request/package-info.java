/**
 * The HTTP edge that all services share: preconditions, the version of the agent protocol, and what
 * Quarkus has no setting for.
 */
@NullMarked
package io.gnomon.kit.request;

import org.jspecify.annotations.NullMarked;
