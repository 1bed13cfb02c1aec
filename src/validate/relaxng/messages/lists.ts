import { COMMON, meant } from './likely.js'

/** Lists of what is allowed, of at most `most` names: the nearest to what was found, then the usual ones. */
export class Lists {
  constructor(private readonly most: number) {}

  /** Names or values as documents write them; `like` is what was found. */
  of(names: Iterable<string>, like?: string): string {
    const all = [...new Set(names)]
    const guess = like === undefined ? undefined : meant(like, all)
    const common = all.length > this.most + 1 ? COMMON.filter((name) => all.includes(name)) : []
    const likely = guess === undefined ? common : [guess, ...common]
    const ordered = [...new Set([...likely, ...all])]
    // "or one of 1 others" would be no shorter than the name.
    const most = ordered.length === this.most + 1 ? ordered.length : this.most
    const shown = ordered.slice(0, most).map((name) => `\`${name}\``)
    const more = ordered.length - shown.length
    if (more > 0) return `${shown.join(', ')} or one of ${more} others`
    const last = shown.pop() ?? 'nothing'
    return shown.length > 0 ? `${shown.join(', ')} or ${last}` : last
  }

  ofTypes(types: readonly string[]): string {
    return types.length > this.most ? `${types.slice(0, this.most).join(', ')} …` : types.join(' or ')
  }
}
