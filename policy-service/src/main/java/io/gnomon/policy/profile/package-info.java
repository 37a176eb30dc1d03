/** Scoped profiles: which device groups a tag includes or excludes. */
@NullMarked
package io.gnomon.policy.profile;

import org.jspecify.annotations.NullMarked;
