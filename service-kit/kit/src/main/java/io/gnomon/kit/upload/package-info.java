/**
 * Files that people send: each takes a place while it arrives, loses it when it is too slow, and
 * waits in a folder that ends with the process.
 */
@NullMarked
package io.gnomon.kit.upload;

import org.jspecify.annotations.NullMarked;
