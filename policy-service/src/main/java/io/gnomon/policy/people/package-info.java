/** Which names belong to one person, as discovery-service publishes. */
@NullMarked
package io.gnomon.policy.people;

import org.jspecify.annotations.NullMarked;
