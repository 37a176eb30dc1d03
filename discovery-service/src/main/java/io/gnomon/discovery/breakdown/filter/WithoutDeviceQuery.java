package io.gnomon.discovery.breakdown.filter;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Whether a request is about those alone of whom no device reported anything. */
public class WithoutDeviceQuery {

  @RestQuery
  @Parameter(
      description =
          "Only those of whom no enrolled device reported anything on these days. A person is looked"
              + " for under all their names.")
  boolean withoutDevice;
}
