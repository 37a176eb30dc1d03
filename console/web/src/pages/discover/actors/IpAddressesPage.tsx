import { ActorsPage } from "./ActorsPage.tsx";

export default function IpAddressesPage() {
  return <ActorsPage key="ip-addresses" kind="ip-addresses" />;
}
