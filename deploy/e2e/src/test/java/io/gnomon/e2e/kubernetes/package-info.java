/**
 * The manifests of {@code deploy/kubernetes}: rendered and compared with themselves and with the
 * services, then run in containers.
 */
@NullMarked
package io.gnomon.e2e.kubernetes;

import org.jspecify.annotations.NullMarked;
