import { encodeMemo } from '../../pipeline.js'
import { fidelity } from '../../validate/fidelity/fidelity.js'
import { attribute, descendants } from '../../xml/tree.js'
import type { XmlDocument } from '../../xml/tree.js'
import { EXIT, UsageError } from '../command.js'
import type { Arguments, Command } from '../command.js'
import { ENCODING, encodingOption } from '../files/files.js'
import { decisionsBeside, readDocument, readMemo } from '../files/inputs.js'
import { printable } from '../terminal/excerpt.js'
import { interruptible } from '../interrupt.js'
import { report } from '../terminal/report.js'
import type { Terminal } from '../terminal/terminal.js'

export const verify: Command = {
  name: 'verify',
  summary: 'Check that an encoding, even after editing, still holds every word of its source',
  usage: 'SOURCE TEI [--encoding NAME]',
  options: [ENCODING],
  examples: ['chancery verify memo.txt memo.xml', 'chancery verify memo.txt memo.xml --json'],
  run: runVerify,
}

/**
 * Encodes the source again to learn which of its characters become markup; all others must be the words of the TEI, with page breaks
 * and notes where they were printed. Any other markup in the TEI does not matter.
 */
async function runVerify(args: Arguments, terminal: Terminal): Promise<number> {
  const [source, encoding, ...more] = args.files
  if (source === undefined || encoding === undefined || more.length > 0)
    throw new UsageError('verify needs the SOURCE and its TEI')
  const file = await readMemo(source, terminal, encodingOption(args.one('encoding')))
  const { file: tei, document } = await readDocument(encoding, terminal)
  const id = documentId(document)
  const decisions = await decisionsBeside(source, terminal)
  const { value, diagnostics } = await interruptible(() =>
    encodeMemo(file, { metadata: id === undefined ? undefined : { id }, decisions }),
  )
  const found = value ? fidelity(value.source, tei, value.ledger, true) : diagnostics
  report(found, [file.taken?.from ?? file, tei], terminal)
  if (found.length > 0) return EXIT.problems
  const characters = file.text.length
  if (!terminal.quiet)
    terminal.err(
      terminal.json
        ? `${JSON.stringify({ file: tei.name, source: file.name, characters, accounted: true })}\n`
        : `${printable(encoding)}: every one of ${characters} characters is accounted for\n`,
    )
  return EXIT.clean
}

/** The id of the document, which is part of the ids of its notes in the ledger. */
function documentId({ root }: XmlDocument): string | undefined {
  for (const element of descendants(root))
    if (element.localName === 'div' && attribute(element, 'type') === 'document')
      return attribute(element, 'xml:id')
  return undefined
}
