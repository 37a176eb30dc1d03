/** Which devices a group takes: conditions over what is attested or claimed about a device. */
@NullMarked
package io.gnomon.policy.devicegroup.rule;

import org.jspecify.annotations.NullMarked;
