import type { CommandName, FlagName } from '../flags.js';

/**
 * All texts of the command in one language. Names of flags come with their dashes, and no function gets a value that may
 * be a secret.
 */
export interface Messages {
  /** What a flag does, for help and completion. */
  flags: Record<FlagName, string>;
  /** What a command does, for help and completion. */
  commands: Record<CommandName, string>;

  help: {
    about: string;
    usage: string;
    commandsTitle: string;
    flagsTitle: string;
    credentialsTitle: string;
    /** What a temporary access key and a password need besides. */
    credentialsNote(securityToken: string, iamEndpoint: string): string;
    variablesTitle: string;
    exitCodes: string;
    fieldsTitle: string;
    demo(command: string): string;
    more(command: string): string;
    regions: string;
    /** How each shell loads the script. */
    completion: string;
  };

  usage: {
    unknownCommand(near: string | undefined, commands: readonly string[]): string;
    /** @param flag undefined when its name may be a secret */
    unknownFlag(flag: string | undefined, near: string | undefined): string;
    secretFlag(flag: string | undefined, variable: string): string;
    flagNeedsValue(flag: string): string;
    flagTakesNoValue(flag: string): string;
    tooMany(command: string): string;
    noFlags(command: string): string;
    shell(shells: readonly string[], near: string | undefined): string;
    oneOf(flag: string, values: readonly string[], near: string | undefined): string;
    wholeNumber(flag: string, min: number, max: number): string;
    seconds(flag: string, max: number): string;
    preciseSearch(flag: string, names: readonly string[]): string;
    notBoth(one: string, other: string): string;
    onlyFor(flag: string, formats: readonly string[]): string;
    /** @param field undefined when it may be a secret */
    unknownField(
      flag: string,
      field: string | undefined,
      near: string | undefined,
      all: readonly string[],
    ): string;
    /** @param region undefined when it may be a secret */
    unknownRegion(source: string, region: string | undefined, near: string | undefined): string;
    either(one: string, other: string): string;
    /** Everything that is missing. `credentials` is empty when there are some. */
    missing(credentials: readonly string[], flags: readonly string[]): string;
    incompleteCredentials(missing: readonly string[]): string;
    twoCredentials(one: string, other: string): string;
    iamEndpoint(variable: string): string;
    demoAlone: string;
    /** The value of a variable for a proxy is no URL of an HTTP proxy. */
    proxy(variable: string): string;
    /** The proxy responded with 407. `hasUser`: the request had a user and a password. */
    proxyPassword(hasUser: boolean): string;
  };

  failure: {
    /** Between two sentences. */
    space: string;
    /** A message of the library, which is English, as a sentence. */
    detail(kind: string, message: string): string;
    /** What to do, for the kinds of error, and of `networkProblem`, whose message gives no advice. */
    advice: Readonly<Record<string, string>>;
    /** What to do for an error of the service, from the catalogue of error codes. */
    action(sentence: string): string;
    /** The command's term for `error_msg`, which comes before an action. */
    errorMsg: string;
    wait(seconds: number): string;
    docs(url: string): string;
    resume(offset: number): string;
  };

  list: {
    count(count: number, total: number, source: string): string;
    hiddenColumns(columns: readonly string[]): string;
    progress(received: number, expected: number): string;
    notAll(total: number, offset: number): string;
    drift(first: number, last: number, duplicates: number, missing: number): string;
    demoSource: string;
  };

  watch: {
    /** The first line of the screen. `count` is undefined before the first listing. */
    title(seconds: number, time: string, count: number | undefined, source: string): string;
    /** The members without room on the screen. */
    more(count: number): string;
    /** After a failure. */
    next(seconds: number): string;
    recovered(failures: number): string;
    /** The listing was incomplete, so that a removal cannot be told. */
    drift: string;
  };
}
