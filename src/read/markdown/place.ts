import type { Nodes } from 'mdast'

/** Where a node begins in the text, in UTF-16 code units; 0 for nodes that the parser did not make. */
export const offset = ({ position }: Nodes): number => position?.start.offset ?? 0

/** Where it ends: the offset behind its last character. */
export const end = ({ position }: Nodes): number => position?.end.offset ?? 0
