/** SaxonJS asks the system for an address of the network, which is refused without a word of why. */
const ON_NETWORK =
  /(?:Cannot retrieve \S+ \S+ XError:|\bof {2}\S+ failed:)?Cannot read file (\w+:\/\/\S+) - Synchronous access to non-file resources is not allowed(?:; code:\w+)?/

/** A message of the engine in our words, where the network was meant. */
export const toldOfNetwork = (message: string): string =>
  message.replace(
    ON_NETWORK,
    'reads `$1` from the network, which is out of reach of a stylesheet; save the file beside it and name that',
  )

/** What is said of a way to scripts. */
export const callsScript = (name: string): string =>
  `uses \`${name}\`, which leads to scripts and is refused; write it without`

/** The function that this says of; undefined where it says something else. */
export const scriptIn = (reason: string): string | undefined =>
  /uses `\w+:([\w.-]+)`, which leads to scripts and is refused/.exec(reason)?.[1]

/** SaxonJS, from which its ways to scripts are taken, knows none of their functions. */
const UNKNOWN_SCRIPT =
  /(?:Unknown f|F)unction (?:Q\{http:\/\/saxonica\.com\/ns\/(interactiveXSLT|globalJS)\}|(ixsl|js):)([\w.-]+)(?:\(\)|#\d+)?(?: not found)?/

export const toldOfScripts = (message: string): string =>
  message.replace(UNKNOWN_SCRIPT, (_, namespace: string | undefined, prefix = '', local = '') =>
    callsScript(`${namespace === undefined ? prefix : namespace === 'globalJS' ? 'js' : 'ixsl'}:${local}`),
  )

/** What is said of a file that a stylesheet may not read. */
export const refusedRead = (
  file: string | undefined,
  folders = 'its folder and that of the document',
): string =>
  `reads ${file === undefined ? 'a file' : `\`${file}\``} outside of ${folders}, which is refused; pass --trust if you trust the stylesheet`

/** What is said where a stylesheet may not run in its folder. */
export const refusedFolder = (why: string): string =>
  `its folder is refused, for ${why}; put the stylesheet into a folder of its own, or pass --trust if you trust it`

/** A refusal where the folder of the document was not opened. */
export const refusedBeside = (reason: string, why: string): string =>
  reason.replace(
    ' outside of its folder and that of the document, which is refused;',
    ` outside of its folder, which is refused; the folder of the document is not opened to it, for ${why};`,
  )
