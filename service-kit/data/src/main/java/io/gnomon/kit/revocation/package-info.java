/** Brings the revocations that policy-service publishes to every service. */
@NullMarked
package io.gnomon.kit.revocation;

import org.jspecify.annotations.NullMarked;
