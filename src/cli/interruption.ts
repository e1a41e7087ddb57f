// What Ctrl-C does while a command runs that has something to bring to an end; without one the program ends at once.

let stop: (() => void) | undefined;

/** Calls `handler` at the next Ctrl-C, instead of ending the program. Answers the function that takes it back. */
export function onInterruption(handler: () => void): () => void {
  stop = handler;
  return () => {
    if (stop === handler) stop = undefined;
  };
}

/** Whether someone took care of it. The second time nobody does: whoever presses twice means it. */
export function interrupt(): boolean {
  const handler = stop;
  stop = undefined;
  handler?.();
  return handler !== undefined;
}
