/** `Uint8Array<ArrayBuffer>`, spelled so that TypeScript before 5.7 knows it too. */
export type Bytes = ReturnType<typeof Uint8Array.from>;
