/** Ends this process when the one that forked it is gone, in whatever way that ended. */
export function endWithParent(): void {
  process.once('disconnect', () => process.exit());
  // Waiting for that is no reason to stay.
  process.channel?.unref();
}
