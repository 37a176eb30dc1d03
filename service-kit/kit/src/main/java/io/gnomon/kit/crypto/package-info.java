/** Signatures and their keys by native code where this machine has it. */
@NullMarked
package io.gnomon.kit.crypto;

import org.jspecify.annotations.NullMarked;
