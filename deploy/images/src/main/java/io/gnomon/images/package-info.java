/** Makes container images of the built programs, without a Docker daemon. */
@NullMarked
package io.gnomon.images;

import org.jspecify.annotations.NullMarked;
