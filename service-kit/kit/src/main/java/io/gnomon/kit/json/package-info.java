/** How the services write and read JSON, beyond what Quarkus has settings for. */
@NullMarked
package io.gnomon.kit.json;

import org.jspecify.annotations.NullMarked;
