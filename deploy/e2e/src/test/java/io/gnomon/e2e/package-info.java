/**
 * The packaged processes of the whole system, used over real HTTP: one system for all tests, what
 * they ask its fleet and its report, and the tests of what no package below is about.
 */
@NullMarked
package io.gnomon.e2e;

import org.jspecify.annotations.NullMarked;
