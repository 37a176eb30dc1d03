/** Links by which a person signs in at the front door of this machine. */
@NullMarked
package io.gnomon.local.signin;

import org.jspecify.annotations.NullMarked;
