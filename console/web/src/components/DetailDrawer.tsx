import {
  DrawerActions,
  DrawerCloseButton,
  DrawerHead,
  DrawerPanelBody,
  DrawerPanelContent,
  Title,
} from "@patternfly/react-core";
import { type ReactNode, useEffect, useRef } from "react";
import { texts } from "../texts/texts.ts";
import { isEscapeWithin } from "./escapeKey.ts";

interface Props {
  title: string;
  size: string;
  onClose: () => void;
  children: ReactNode;
}

/** Details beside a list. Who opens them by the keyboard is in them, and back in the list after. */
export function DetailDrawer({ title, size, onClose, children }: Props) {
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    head.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus();
      }
    };
  }, []);
  return (
    <DrawerPanelContent
      isResizable
      resizeAriaLabel={texts.drawer.resize}
      defaultSize={size}
      minSize="20rem"
      onKeyDown={(event) => isEscapeWithin(event) && onClose()}
    >
      <DrawerHead>
        <div ref={head} tabIndex={-1}>
          <Title headingLevel="h2" size="lg">
            <bdi>{title}</bdi>
          </Title>
        </div>
        <DrawerActions>
          <DrawerCloseButton aria-label={texts.drawer.close} onClick={onClose} />
        </DrawerActions>
      </DrawerHead>
      <DrawerPanelBody className="gnomon-stack">{children}</DrawerPanelBody>
    </DrawerPanelContent>
  );
}
