/** Which names belong to one person, as discovery-service tells. */
@NullMarked
package io.gnomon.policy.people;

import org.jspecify.annotations.NullMarked;
