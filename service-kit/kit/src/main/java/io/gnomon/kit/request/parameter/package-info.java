/**
 * Which query parameters a request may have, and how their values are read: what is unknown is
 * refused by name.
 */
@NullMarked
package io.gnomon.kit.request.parameter;

import org.jspecify.annotations.NullMarked;
