import { basename } from 'node:path'
import type { EncodedMemo } from '../../pipeline.js'
import { reviewPage } from '../../publish/review-page.js'
import { findings, review } from '../../recognize/review.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import { writeFile } from './files.js'

/** The paths of the review of an encoding, beside it. */
export function reviewPaths(target: string): [page: string, data: string] {
  const base = target.replace(/\.xml$/, '')
  return [`${base}.report.html`, `${base}.report.json`]
}

/** Writes the review of an encoding, as a page for editors and as JSON for programs. `inputs` are not overwritten. */
export function writeReview(
  { source, recognized, oddCast }: EncodedMemo,
  diagnostics: readonly Diagnostic[],
  target: string,
  inputs: readonly string[],
): void {
  const items = [...review(source, recognized, true), ...findings(source, [...diagnostics, ...oddCast])]
  const [page, data] = reviewPaths(target)
  writeFile(page, reviewPage(basename(source.name), items), inputs)
  writeFile(data, `${JSON.stringify(items, null, 2)}\n`, inputs)
}
