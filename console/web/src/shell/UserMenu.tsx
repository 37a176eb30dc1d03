import { Divider, DropdownGroup, DropdownItem, DropdownList } from "@patternfly/react-core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { PROVIDER_SIGN_OUT, type Session, signOut } from "../api/session.ts";
import { DropdownMenu } from "../components/DropdownMenu.tsx";
import { useFailureNotice } from "../components/Notice.tsx";
import { SESSION_KEY } from "../queries/session.ts";
import { texts } from "../texts/texts.ts";
import { chooseTheme, storedTheme, type Theme, THEMES } from "./theme.ts";

/** Who is signed in, how the pages look, and the way out. */
export function UserMenu({ session }: { session: Session }) {
  const [theme, setTheme] = useState(storedTheme);
  const client = useQueryClient();
  const leaveProvider = () => {
    // Else a request that is refused meanwhile would sign in again.
    client.setQueryData(SESSION_KEY, { ...session, ofProvider: false });
    location.assign(PROVIDER_SIGN_OUT);
  };
  const fail = useFailureNotice();
  const leave = useMutation({
    mutationFn: signOut,
    onError: fail,
    onSuccess: () => {
      client.clear();
      location.assign("/console/");
    },
  });
  const choose = (chosen: Theme) => {
    chooseTheme(chosen);
    setTheme(chosen);
  };
  return (
    <DropdownMenu
      toggle={{
        variant: "plainText",
        "aria-label": texts.session.user,
        children: session.subject,
      }}
    >
      <DropdownGroup label={texts.theme.label}>
        <DropdownList>
          {THEMES.map((each) => (
            <DropdownItem
              key={each}
              isSelected={each === theme}
              onClick={() => choose(each)}
            >
              {texts.theme[each]}
            </DropdownItem>
          ))}
        </DropdownList>
      </DropdownGroup>
      <Divider />
      <DropdownGroup label={texts.session.roles(session.roles.join(", "))}>
        <DropdownList>
          <DropdownItem to="/console/licences.txt" target="_blank">
            {texts.session.licences}
          </DropdownItem>
          <DropdownItem onClick={() => session.ofProvider ? leaveProvider() : leave.mutate()}>
            {texts.session.signOut}
          </DropdownItem>
        </DropdownList>
      </DropdownGroup>
    </DropdownMenu>
  );
}
