/** Scoped profiles: which device groups a tag includes or excludes. */
package io.gnomon.policy.profile;
