/**
 * What is said of what a stylesheet may not do. The words cross a process as part of a message, where other functions here find
 * them again; so each phrase that is searched for is one constant.
 */

/** SaxonJS passes addresses of the network to the file system, whose refusal does not say why. */
const ON_NETWORK =
  /(?:Cannot retrieve \S+ \S+ XError:|\bof {2}\S+ failed:)?Cannot read file (\w+:\/\/\S+) - Synchronous access to non-file resources is not allowed(?:; code:\w+)?/

/** A message of the engine, in our words where it is about the network. */
export const withNetworkExplained = (message: string): string =>
  message.replace(
    ON_NETWORK,
    'reads `$1` from the network, which stylesheets cannot reach; save the file beside the stylesheet and refer to that',
  )

const LEADS_TO_SCRIPTS = 'which gives access to scripts and is refused'

/** The message about a function that leads to scripts, named with its prefix: `ixsl:get`. */
export const callsScript = (name: string): string => `uses \`${name}\`, ${LEADS_TO_SCRIPTS}; do without it`

/** The local name of the function in a message of `callsScript`; undefined for any other message. */
export const scriptIn = (reason: string): string | undefined =>
  new RegExp(`uses \`\\w+:([\\w.-]+)\`, ${LEADS_TO_SCRIPTS}`).exec(reason)?.[1]

/** What SaxonJS says of these functions once they are taken from it. */
const UNKNOWN_SCRIPT =
  /(?:Unknown f|F)unction (?:Q\{http:\/\/saxonica\.com\/ns\/(interactiveXSLT|globalJS)\}|(ixsl|js):)([\w.-]+)(?:\(\)|#\d+)?(?: not found)?/

/** A message of the engine, in our words where it is about a script. */
export const withScriptsExplained = (message: string): string =>
  message.replace(UNKNOWN_SCRIPT, (_, namespace: string | undefined, prefix = '', local = '') =>
    callsScript(`${namespace === undefined ? prefix : namespace === 'globalJS' ? 'js' : 'ixsl'}:${local}`),
  )

const OUTSIDE_OF_BOTH = 'outside its folder and that of the document, which is refused'

/** The message about a file that may not be read when a stylesheet runs; undefined: some file. */
export const refusedRead = (file: string | undefined): string =>
  `reads ${file === undefined ? 'a file' : `\`${file}\``} ${OUTSIDE_OF_BOTH}; pass --trust if you trust the stylesheet`

/** The message about a module that may not be read when a stylesheet is compiled. */
export const refusedModule = (file: string): string =>
  `reads \`${file}\` outside its folder, which is refused; pass --trust if you trust the stylesheet`

/** The message about a stylesheet that may not run in its folder, with what `wayOut` says. */
export const refusedFolder = (why: string): string =>
  `its folder is refused because ${why}; put the stylesheet into a folder of its own, or pass --trust if you trust it`

/** A message of `refusedRead` where the folder of the document was not opened either; others as they are. */
export const refusedBeside = (reason: string, why: string): string =>
  reason.replace(
    `${OUTSIDE_OF_BOTH};`,
    `outside its folder, which is refused; the document’s folder is not opened to it because ${why};`,
  )

/** A message of `refusedRead` about rules, which read no files at all and cannot be trusted to. */
export function refusedToRules(reason: string): string {
  const at = reason.indexOf(` ${OUTSIDE_OF_BOTH}; `)
  return at < 0 ? reason : `${reason.slice(0, at)}, which is refused: rules cannot read files`
}

/** Begins the error of a stylesheet that ends with `xsl:message terminate="yes"`. */
export const STOPPED = 'stopped by its own message: '
