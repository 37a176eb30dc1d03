/** Ends the validity of subjects and tokens before their time, in every service. */
package io.gnomon.policy.revocation;
