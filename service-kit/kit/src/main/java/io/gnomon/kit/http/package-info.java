/** How the services speak HTTP, where Quarkus has no setting for it. */
@NullMarked
package io.gnomon.kit.http;

import org.jspecify.annotations.NullMarked;
