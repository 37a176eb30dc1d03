/** The API of the audit log: what administrators and the service itself changed. */
@NullMarked
package io.gnomon.policy.audit;

import org.jspecify.annotations.NullMarked;
