// The same work on many items, a few at a time, begun in order. The first failure ends it, after those under way have ended.

export async function inParallel<T>(size: number, items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const [only] = items;
  if (items.length === 1 && only !== undefined) return await work(only);
  let at = 0;
  let failed: { readonly error: unknown } | undefined;
  const worker = async () => {
    while (at < items.length && failed === undefined) {
      const item = items[at++] as T;
      try {
        await work(item);
      } catch (error) {
        failed ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(size, items.length) }, worker));
  if (failed !== undefined) throw failed.error;
}
