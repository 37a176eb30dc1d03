/** What every operation of every service has in its OpenAPI document. */
@NullMarked
package io.gnomon.kit.openapi;

import org.jspecify.annotations.NullMarked;
