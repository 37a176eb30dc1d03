import "../testing/withoutStyles.ts";
import assert from "node:assert/strict";
import { renderToStaticMarkup } from "react-dom/server";
import { personTexts } from "../../texts/privacy.ts";
import { PickField } from "./PickField.tsx";

const PEOPLE = [{ value: "1", label: "Ann Lee" }, { value: "2", label: "Ben Ode" }];

/** What is read out of a field that lists these. */
function said(hasMore: boolean): string | undefined {
  const field = renderToStaticMarkup(
    <PickField
      label={personTexts.person}
      id="person"
      searchLabel={personTexts.find}
      search=""
      onSearch={() => {}}
      options={PEOPLE}
      hasMore={hasMore}
      chosen={undefined}
      onChange={() => {}}
      placeholder={personTexts.choose}
    />,
  );
  return /<span role="status"[^>]*>(.*?)<\/span>/.exec(field)?.[1];
}

Deno.test("a field that does not list all that match says so, and no other", () => {
  assert.equal(said(true), "The first 2 are listed: type more to find others.");
  assert.equal(said(false), "");
});
