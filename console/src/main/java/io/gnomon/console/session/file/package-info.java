/**
 * What sessions keep in files: the key that encrypts their cookies, and which sessions have ended.
 */
@NullMarked
package io.gnomon.console.session.file;

import org.jspecify.annotations.NullMarked;
