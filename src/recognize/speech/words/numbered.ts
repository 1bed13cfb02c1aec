import { ANY_MARK } from '../../../source/bullet.js'

/** "5. ", "(a) ": what numbers a sentence stands before what it tells. */
export const NUMBERED = new RegExp(String.raw`^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]|${ANY_MARK}) ?`, 'u')
