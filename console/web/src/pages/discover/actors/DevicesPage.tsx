import { ActorsPage } from "./ActorsPage.tsx";

export default function DevicesPage() {
  return <ActorsPage key="devices" kind="devices" />;
}
