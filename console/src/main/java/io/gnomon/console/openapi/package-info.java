/** One description of everything that can be called through the front door. */
@NullMarked
package io.gnomon.console.openapi;

import org.jspecify.annotations.NullMarked;
