import "../testing/withoutStyles.ts";
import assert from "node:assert/strict";
import { renderToStaticMarkup } from "react-dom/server";
import { texts } from "../../texts/texts.ts";
import { ListTable } from "../list/ListTable.tsx";
import { Tbody, Tr } from "../list/Table.tsx";
import { SelectCell } from "./SelectCell.tsx";

const BOX = "Box";

/** How many boxes of a list with one row can be ticked. */
function tickable(isStale: boolean): number {
  const nothing = () => {};
  const list = renderToStaticMarkup(
    <ListTable
      label={texts.apps.table}
      columns={[]}
      isStale={isStale}
      selectAll={{ isAll: false, isSome: false, onToggle: nothing }}
    >
      <Tbody>
        <Tr>
          <SelectCell name={BOX} isSelected={false} isStale={isStale} onToggle={nothing} />
        </Tr>
      </Tbody>
    </ListTable>,
  );
  const boxes = list.match(/<input[^>]*type="checkbox"[^>]*>/g) ?? [];
  return boxes.filter((box) => !box.includes("disabled")).length;
}

Deno.test("rows of the question before cannot be selected for the present one", () => {
  assert.equal(tickable(false), 2);
  assert.equal(tickable(true), 0);
});
