/** Names of states and sides that stand above their delegations. */
const SIDES = new Set(
  `united states|united states of america|the united states|u.s|us|u.s.a|usa|america|american|americans|united kingdom|the united kingdom|u.k|uk
  |great britain|britain|british|england|english|ussr|u.s.s.r|soviet union|the soviet union|soviet|soviets|russia|france|french|germany|german|germans|federal republic of germany
  |west germany|frg|f.r.g|gdr|east germany|italy|italian|italians|canada|canadian|canadians|japan|japanese|china|chinese|people's republic of china|prc|p.r.c|republic of china
  |government of the republic of china|taiwan|korea|republic of korea|korean|rok|north korea|vietnam|viet-nam|viet nam|vietnamese|republic of vietnam|laos|cambodia|thailand|thai|burma|malaya|malaysia
  |singapore|indonesia|indonesian|philippines|the philippines|philippine|australia|australian|new zealand|india|indian|pakistan|pakistani|pakistanis|afghanistan|ceylon|nepal
  |iran|iranian|iraq|iraqi|israel|israeli|israelis|jordan|jordanian|lebanon|syria|saudi arabia|saudi|yemen|kuwait|egypt|egyptian|u.a.r|uar|united arab republic|libya|tunisia
  |bahrain|oman|qatar|mongolia|liberia|sierra leone|gambia|togo|dahomey|niger|upper volta|mauritania|cameroon|gabon|rwanda|burundi|malawi|mozambique|lesotho|botswana|swaziland|mauritius|madagascar|malagasy republic
  |algeria|morocco|moroccan|sudan|ethiopia|somalia|kenya|tanzania|tanganyika|uganda|ghana|nigeria|guinea|mali|senegal|ivory coast|congo|the congo|zaire|angola|rhodesia|zambia|south africa
  |union of south africa|portugal|portuguese|spain|spanish|greece|greek|turkey|turkish|cyprus|yugoslavia|yugoslav|poland|polish|czechoslovakia|hungary|romania|german federal republic|rumania|bulgaria|albania
  |austria|austrian|switzerland|belgium|belgian|netherlands|the netherlands|dutch|luxembourg|denmark|danish|norway|norwegian|sweden|swedish|finland|finnish|iceland|ireland|irish|malta
  |mexico|mexican|guatemala|honduras|el salvador|nicaragua|costa rica|panama|cuba|cuban|haiti|dominican republic|jamaica|trinidad|venezuela|colombia|ecuador|peru|bolivia|chile
  |chilean|argentina|argentine|uruguay|paraguay|brazil|brazilian|british guiana|nato|eec|european commission|united nations|u.n|un|others|other`
    .split(/\s*\|\s*/)
    .map((name) => name.trim()),
)

/** Whether a name may be a side where another side is known: "Ruritania", "Free Territory of Trieste". */
export const mayBeSide = (text: string): boolean =>
  /^\p{Lu}[\p{Ll}\p{Lu}.’'-]{1,20}(?: (?:of|and|\p{Lu})[\p{L}.’'-]{0,20}){0,3}$/u.test(text) &&
  !PERSON.test(text)

const PERSON =
  /^(?:Mr|Mrs|Miss|Ms|Dr|Sir|The|Interpreters?|Translators?|Note-?[Tt]akers?|Recorders?|Reporters?|Rapporteurs?|Observers?|Also|Absent|None|Others?)\b|\b(?:Ambassador|Minister|Secretary|President|General|Chairman|Premier|Chancellor)\b/

/** Where people come from, in place of their state: "Department of Defense", "South African Embassy". */
const OFFICES =
  /^(?:the )?(?:(?:department|ministry|office) of (?:the )?(?:[a-z]+ ?){1,4}|department|white house|foreign (?:ministry|office)|(?:[a-z]+ ){1,3}embassy|embassy(?: of (?:[a-z]+ ?){1,4})?)$/

/**
 * Whether a line is a body of people: "NSC Staff", "UN Secretariat", "Foreign Office", "White House", "JCS". It stands above
 * its members, or below one of them.
 */
export const isBody = (text: string): boolean =>
  text.length <= LONGEST && !text.includes(',') && BODY.test(text)

const BODY =
  /^(?:(?!(?:Mr|Mrs|Miss|Dr|Sir)\b|(?:.* )?[A-Z]\. )(?:[A-Z][A-Za-z.&/’'-]* |(?:of|for|the|and) ){0,6}(?:Administration|Agency|Board|Bureau|Commission|Committee|Consulate|Council|Delegation|Department|Desk|Embassy|Legation|Ministry|Mission|Office|Secretariat|Staff)|(?:The )?White House|(?:Joint )?Chiefs of Staff|State|Defense|Treasury|Commerce|Agriculture|Interior|Army|Navy|Air Force|[A-Z]{2,5}(?:\/[A-Z]{1,5}){0,2}):?$/

/** Whether a line names the role of those under it, with a colon or in capitals: "Members:", "ADVISERS". */
export const isGroup = (text: string): boolean =>
  text.length <= LONGEST_GROUP && GROUP.test(text) && (text.endsWith(':') || text === text.toUpperCase())

const GROUP =
  /^(?:(?:other|full|permanent|regular|ex officio) )?(?:advis[eo]rs|alternates|by invitation|consultants|experts|guests|invitees|members|officials|secretariat|staff)(?: present)?:?$/i
const LONGEST_GROUP = 30

/** What a side calls its people, behind its own name. */
const PEOPLE: ReadonlySet<string> = new Set(
  'side|delegation|government|party|representatives|group|participants|officials'.split('|'),
)

/** "Ambassador Lund and party", "A member of the Norland delegation": somebody, with others or of them. */
const WITH_OTHERS = / and party$|\bmember of\b/

/** "For Norland:", "For the Kingdom of Norland:" */
const FOR = /^(?:[Ff]or|FOR) (?:(?:the|THE) )?\p{Lu}[\p{L}.’' -]{1,40}:$/u

/** Whether an entry of a list names a side: "For Norland", "Participants for the Republic of Norland", but not "for Mr. Lund". */
export const isForSide = (text: string): boolean =>
  FOR_SIDE.test(text) && mayBeSide(text.replace(FOR_SIDE, ''))
const FOR_SIDE = /^(?:participants )?for (?:the )?/i

/** "Sov", "Pak", "Yugo": how telegrams shorten the name of a side. */
export const isShortSide = (text: string): boolean => {
  const word = text.toLowerCase()
  return word.length > 2 && [...SIDES].some((side) => side.startsWith(word))
}

/** The number before an entry of a list: "1. ", "(2) ". */
export const COUNT = String.raw`\(?\d{1,2}[.)]\s+`
const COUNT_BEFORE = new RegExp(`^${COUNT}`)

/** An entry without its number: "4. United States". */
export const withoutCount = (text: string): string => text.replace(COUNT_BEFORE, '')

/** No side has a longer name, with what closes it. */
const LONGEST = 64

/** "United States", "U.S. Side", "Costa Rican Government:", "AMERICAN DELEGATION", "(Japan)". */
export function isSideName(text: string): boolean {
  // Most candidates are persons with an office behind a comma.
  if (text.length > LONGEST || text.includes(',')) return false
  if (text.startsWith('(') && text.endsWith(')')) return isSideName(text.slice(1, -1))
  const closed = ':.—–-'.includes(text.at(-1) ?? ' ')
  const words = (closed ? text.replace(/\s*[:.—–-]+$/, '') : text).toLowerCase().replaceAll('’', "'")
  if (SIDES.has(words) || (words.startsWith('the ') && SIDES.has(words.slice(4)))) return true
  const last = words.lastIndexOf(' ')
  if (last > 0 && PEOPLE.has(words.slice(last + 1)) && words.split(' ').length <= 6)
    return !WITH_OTHERS.test(words)
  if (OFFICES.test(words)) return true
  const lead = /^(?:(?:participants )?(?:for|from|representing)|(?:the )?government of) (?:the )?(.+)$/.exec(
    words,
  )
  if (lead !== null && SIDES.has(lead[1]!)) return true
  return text.endsWith(':') && FOR.test(text)
}
