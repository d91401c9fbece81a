/**
 * Does what nobody asked for just now. Where it fails nobody is told: what a person typed stands as it is, and the
 * next edit, the next opening or Refresh makes up for it.
 */
export function quietly(action: () => void): void {
  try {
    action();
  } catch {
    // Not even logged: the message may quote a cell.
  }
}
