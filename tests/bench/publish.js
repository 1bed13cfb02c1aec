// Does publishing stay linear? Volumes of so many documents, published as HTML and text: milliseconds, and how much longer
// each takes than the one before, which has half as many. Asserts nothing.
//
//     npm run build && node tests/bench/publish.js
import { publish, sourceFile } from '../../dist/lib/index.js'

const part = '<div type="document"><head>Title</head><p>Words <pb n="1"/>and words.</p></div>'
const volume = (parts) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Volume</title></titleStmt><publicationStmt><p>None.</p></publicationStmt><sourceDesc><p>None.</p></sourceDesc></fileDesc></teiHeader><text><body>${part.repeat(parts)}</body></text></TEI>`

publish(sourceFile('volume.xml', volume(100)), ['html', 'text'])
let before
for (const parts of [500, 1000, 2000, 4000, 8000]) {
  const file = sourceFile('volume.xml', volume(parts))
  const start = performance.now()
  const { value } = publish(file, ['html', 'text'])
  if (!value) throw new Error('the volume was not published')
  const time = performance.now() - start
  const growth = before === undefined ? '' : `× ${(time / before).toFixed(1)}`
  console.log(`${String(parts).padStart(5)} documents ${time.toFixed(0).padStart(7)} ms  ${growth}`)
  before = time
}
