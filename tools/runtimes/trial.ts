/** One way of using the package. */
export interface Trial {
  name: string;
  /** Tries it, and gives the version that the compiler or runtime reports. */
  run(): Promise<string>;
}

/** What the trials share. */
export interface Setting {
  /** The project that the package is installed in. */
  project: string;
  /** The URL of the fake. */
  endpoint: string;
}
