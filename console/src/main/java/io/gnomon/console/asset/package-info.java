/**
 * The pages for people, as the build has left them: files whose names have a hash of the content.
 */
@NullMarked
package io.gnomon.console.asset;

import org.jspecify.annotations.NullMarked;
