import { lazy, Suspense } from "react";
import { DetailDrawer } from "../../../components/DetailDrawer.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import type { AppDetailsProps } from "./AppDetails.tsx";

/** Not needed to see the list. */
const AppDetails = lazy(() => import("./AppDetails.tsx"));

interface Props extends AppDetailsProps {
  name: string;
  onClose: () => void;
}

/** Who uses an app, from where, and which of its hosts. */
export function AppDrawer({ name, onClose, ...details }: Props) {
  return (
    <DetailDrawer title={name} size="36rem" onClose={onClose}>
      <Suspense fallback={<LoadingMessage />}>
        <AppDetails {...details} />
      </Suspense>
    </DetailDrawer>
  );
}
