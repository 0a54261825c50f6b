/** Ends this process when the one that forked it is gone, in whatever way that ended. */
export function endWithParent(): void {
  process.once('disconnect', () => process.exit());
  // Without this, the channel keeps the event loop alive, and the process never ends by itself.
  process.channel?.unref();
}
