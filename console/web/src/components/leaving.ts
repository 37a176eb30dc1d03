/** Whether another address takes what is changed on a page; its own with other conditions does not. */
export function isLoss(hasChanges: boolean, here: string, next: string): boolean {
  return hasChanges && here !== next;
}
