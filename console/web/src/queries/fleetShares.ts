/** How many devices a department gets. */
export interface DepartmentShare {
  department: string;
  count: number;
}

/** Divides devices among departments by their shares, all of them; none where it would be none. */
export function sharesOf(
  devices: number,
  departments: readonly { name: string; share: number }[],
): DepartmentShare[] {
  const all = departments.reduce((sum, { share }) => sum + share, 0);
  let sum = 0;
  let given = 0;
  return departments.flatMap(({ name: department, share }) => {
    sum += share;
    const until = Math.floor((devices * sum) / all);
    const count = until - given;
    given = until;
    return count > 0 ? [{ department, count }] : [];
  });
}
