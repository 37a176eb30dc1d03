/** Ends the validity of subjects and tokens before their time, in every service. */
@NullMarked
package io.gnomon.policy.revocation;

import org.jspecify.annotations.NullMarked;
