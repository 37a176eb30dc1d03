/** Names of users: which ones there are, how they are compared, and how they are hashed. */
@NullMarked
package io.gnomon.matching.user;

import org.jspecify.annotations.NullMarked;
