import { ActorsPage } from "./ActorsPage.tsx";

export default function UsersPage() {
  return <ActorsPage key="users" kind="users" />;
}
