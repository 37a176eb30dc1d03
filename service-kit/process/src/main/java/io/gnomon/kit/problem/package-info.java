/**
 * How every process says no: RFC 9457 problem details, made from one enum a service, for resources
 * and raw routes alike.
 */
@NullMarked
package io.gnomon.kit.problem;

import org.jspecify.annotations.NullMarked;
