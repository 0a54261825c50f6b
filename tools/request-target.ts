/**
 * The two parts of what a request line asks for, each as it was sent. Not by `new URL`, which throws for some of what
 * a server may get, such as `//`: an error in a listener ends the process.
 */
export function requestTarget(url = ''): { path: string; query: URLSearchParams } {
  const [path = '', query] = url.split(/\?(.*)/s);
  return { path, query: new URLSearchParams(query) };
}
