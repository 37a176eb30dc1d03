package io.gnomon.discovery.attribution;

import java.util.List;

/**
 * A change of where apps live.
 *
 * @param appIds the apps that changed
 * @param present where those of them live that are still in the catalog
 */
public record AddressChange(List<String> appIds, List<AppAddresses> present) {}
