/** What the services know of people, together. */
@NullMarked
package io.gnomon.e2e.privacy;

import org.jspecify.annotations.NullMarked;
